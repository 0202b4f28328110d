package org.followthrough.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.followthrough.platform.Release;
import org.jboss.jandex.IndexView;

/** Completes the scanned document: what is true of every operation and every schema is said in one place. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document);
        // Nothing is sent yet. The section stands there, so that a generator that reads it finds it, empty.
        document.setWebhooks(Map.of());
        var records = new Records(index);
        new Schemas(document, records).complete();
        new Operations(document, records, index).complete();
    }

    private static void describe(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Followthrough")
                .version(Release.API_VERSION)
                .summary("Follow-ups in good form, for job seekers and the apps that serve them.")
                .description("""
                        A candidate tracks applications and the contacts made about them. The service keeps follow-ups \
                        in good form: at most three about one application in any two weeks, planned ones included, \
                        also when many requests race. What it refuses, it explains, and says from when on it is allowed.

                        Every failure is a problem document (RFC 9457) whose `type` leads to a page about it. Lists \
                        come in pages with a cursor. What is read carries an entity tag. Answers may gain fields and \
                        enum values: a client lives with those it does not know.""")
                .contact(OASFactory.createContact().name("The Followthrough maintainers"))
                .license(OASFactory.createLicense()
                        .name("Apache License 2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")));
        document.setServers(List.of(OASFactory.createServer()
                .url("/")
                .description("Where this file is served from: local mode, a test system or production.")
                .addExtension("x-internal", false)));
        Tags.addTo(document);
    }
}
