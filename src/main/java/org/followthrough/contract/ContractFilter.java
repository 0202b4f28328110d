package org.followthrough.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/** Completes the scanned document: what is true of every operation and every schema is said in one place. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String VERSION = "0.1.0";

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        describe(document);
        var records = new Records(index);
        new Schemas(document, records).complete();
        new Operations(document, records, index).complete();
    }

    private static void describe(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Followthrough")
                .version(VERSION)
                .summary("Follow-ups in good form, for job seekers and the apps that serve them.")
                .description("""
                        A candidate tracks applications and the contacts made about them. The service keeps follow-ups \
                        in good form: at most three about one application in any two weeks, planned ones included, \
                        also when many requests race. What it refuses, it explains, and says from when on it is allowed.

                        Every failure is a problem document (RFC 9457) whose `type` leads to a page about it. Lists \
                        come in pages with a cursor. Single resources carry an entity tag. Answers may gain fields and \
                        enum values: a client lives with those it does not know.""")
                .contact(OASFactory.createContact().name("The Followthrough maintainers"))
                .license(OASFactory.createLicense().name("Apache License 2.0").identifier("Apache-2.0")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("Where this file is served from.")));
        document.setTags(List.of(
                tag(
                        "Access",
                        "Who may look, who did what, and everything in one document: a candidate's own say over their"
                                + " data."),
                tag("Candidates", "The people who search, known by the frontend's own ids."),
                tag("Companies", "Employers, as one candidate knows them."),
                tag("Contacts", "People at the employers, and where the candidate is connected with them."),
                tag("Applications", "The pursuit of one position each, with stages and their history."),
                tag("Incoming messages", "What the employer wrote and said."),
                tag("Assignments", "Tasks from the employer."),
                tag("Ends", "The four ways an application ends, each taken back by DELETE."),
                tag("Interviews", "Conversations that have a time, and what the candidate noticed in them."),
                tag(
                        "Follow-ups",
                        "Contacts about an application: planned, sent, judged by the follow-up policy, or recorded as"
                                + " history."),
                tag("Journey", "What happened, what is due, and what is worth a second try, over all applications."),
                tag("Wins", "What went well in an application, whatever came of it."),
                tag("Retrospectives", "Looks back at an application, in answers to the prompts of a review."),
                tag("Factors", "What was out of the candidate's control in an application."),
                tag("Feedback", "What the employer said after the no about why."),
                tag("Game plans", "What is taken along from one application into the next interview."),
                tag("Criteria", "What the candidate loved, and how well applications and companies meet it."),
                tag("Target companies", "Where the candidate could love it as much."),
                tag("Supporters", "Who stands by the candidate, and who is told how an application ended."),
                tag("Guidance", "The practices behind rules, advice and steps, in four languages."),
                tag("Test clock", "The clock of a test tenant, to try two weeks in a second."),
                tag("Problems", "Pages about the problem types.")));
    }

    private static Tag tag(String name, String description) {
        return OASFactory.createTag().name(name).description(description);
    }
}
