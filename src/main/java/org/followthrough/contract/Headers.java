package org.followthrough.contract;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The headers of answers: each is described once, and answers refer to it. */
final class Headers {

    static final String CONTENT_DISPOSITION = "Content-Disposition";
    static final String CONTENT_LANGUAGE = "Content-Language";
    static final String ETAG = "ETag";
    static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";
    static final String LINK = "Link";
    static final String LOCATION = "Location";
    static final String RATE_LIMIT = "RateLimit";
    static final String RATE_LIMIT_POLICY = "RateLimit-Policy";
    static final String RETRY_AFTER = "Retry-After";
    static final String WWW_AUTHENTICATE = "WWW-Authenticate";

    private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";
    private static final String REQUEST_ID = "X-Request-Id";

    /** Those that are there wherever they are described; the others depend on what the answer says. */
    private static final Set<String> ALWAYS = Set.of(CONTENT_DISPOSITION, ETAG, LOCATION, REQUEST_ID);

    private static final int A_DAY = 86_400;

    private static final Map<String, Header> ALL = new LinkedHashMap<>();

    static {
        describe(
                ALLOWED_ORIGIN,
                "The origin of the page that asked, where it is one that may call.",
                text(2000).pattern("^\\S+$"));
        describe(
                CONTENT_DISPOSITION,
                "The name to store the file under.",
                text(200).pattern("^attachment; filename=\"[A-Za-z0-9._-]+\"$"));
        describe(
                CONTENT_LANGUAGE,
                "The language of the texts for people, where they come in several.",
                text(35).pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$"));
        describe(
                ETAG,
                "The entity tag of the resource as it is in this answer; a weak one of lists, and of what is told about the present.",
                text(100).pattern("^(W/)?\"[!#-~]+\"$"));
        describe(
                IDEMPOTENCY_REPLAYED,
                "Says that this is the kept answer of an earlier request with the same `Idempotency-Key`.",
                OASFactory.createSchema().addType(SchemaType.BOOLEAN).constValue(true));
        describe(
                LINK,
                "The next page as `rel=\"next\"`; absent on the last one.",
                text(8000).pattern("^<[^<>]+>; rel=\"next\"$"));
        describe(LOCATION, "The path of the new resource.", text(200).pattern("^/v1/"));
        describe(
                RATE_LIMIT,
                "How many requests remain to the caller (`r`), and in how many seconds all of the share is there again (`t`). Absent where"
                        + " the operator limits elsewhere.",
                text(200).pattern("^\"[a-z]+\";r=\\d+;t=\\d+$"));
        describe(
                RATE_LIMIT_POLICY,
                "How many requests (`q`) the caller may send in a window of so many seconds (`w`). Absent where the operator"
                        + " limits elsewhere.",
                text(200).pattern("^\"[a-z]+\";q=\\d+;w=\\d+$"));
        describe(
                RETRY_AFTER,
                "Seconds to wait before the request is repeated.",
                OASFactory.createSchema()
                        .addType(SchemaType.INTEGER)
                        .format("int32")
                        .minimum(BigDecimal.ZERO)
                        .maximum(BigDecimal.valueOf(A_DAY)));
        describe(
                WWW_AUTHENTICATE,
                "Says which credentials are needed, and what is wrong.",
                text(1000).pattern("^Bearer"));
        describe(
                REQUEST_ID,
                "Names this request in the service's log: the request's own `X-Request-Id` where it had a usable one.",
                text(128).pattern("^[A-Za-z0-9._~+/=-]+$"));
    }

    private Headers() {}

    static void addToComponents(OpenAPI document) {
        ALL.forEach(document.getComponents()::addHeader);
    }

    /** What every answer carries, whatever it says. */
    static void describeAlways(APIResponse response) {
        describe(response, REQUEST_ID);
        describe(response, RATE_LIMIT);
        describe(response, RATE_LIMIT_POLICY);
        describe(response, ALLOWED_ORIGIN);
    }

    static void describe(APIResponse response, String name) {
        response.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }

    private static void describe(String name, String description, Schema schema) {
        ALL.put(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .required(ALWAYS.contains(name))
                        .schema(schema));
    }

    private static Schema text(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(longest);
    }
}
