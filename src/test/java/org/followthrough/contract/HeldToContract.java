package org.followthrough.contract;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds every answer that a test gets against {@code openapi.yaml}: status, media type, headers and body must be declared
 * for the operation. It is no part of any test, so none can forget it.
 */
public final class HeldToContract {

    /** Those that mean something of ours: one that appears must be declared. */
    private static final List<String> OUR_HEADERS = List.of(
            "Access-Control-Allow-Origin",
            "Accept-Patch",
            "Content-Disposition",
            "Content-Language",
            "Deprecation",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            "WWW-Authenticate",
            "X-Request-Id");

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The file is not yet what it will be where it is written anew, or its examples are. */
    private static final boolean ON = !"write".equals(System.getProperty("openapi"))
            && !System.getProperty("test", "").startsWith("Record");

    private HeldToContract() {}

    /** Fails where the answer is not what the file says. */
    public static void check(GivenAnswer answer) {
        if (!ON) {
            return;
        }
        var contract = DeclaredContract.committed();
        var operation = contract.operation(answer.method(), answer.canonicalPath());
        var findings = operation.map(declared -> findings(declared, answer)).orElseGet(() -> outside(contract, answer));
        if (!findings.isEmpty()) {
            throw new AssertionError("%s %s\n  answered %d to %s\n  against openapi.yaml:\n    %s"
                    .formatted(
                            answer.method(),
                            answer.path(),
                            answer.status(),
                            operation.map(DeclaredOperation::toString).orElse("no declared operation"),
                            String.join("\n    ", findings)));
        }
        operation.ifPresent(declared -> Traffic.record(declared.id(), answer.status()));
    }

    private static List<String> findings(DeclaredOperation operation, GivenAnswer answer) {
        var declared = operation.responses().get(answer.status());
        if (declared == null) {
            return List.of("the status is not declared: " + text(answer));
        }
        var findings = new ArrayList<String>();
        findings.addAll(headers(declared, answer));
        findings.addAll(body(declared, answer));
        return findings;
    }

    private static List<String> headers(DeclaredResponse declared, GivenAnswer answer) {
        var findings = new ArrayList<String>();
        for (var header : declared.headers()) {
            var values = answer.headers().apply(header.name());
            if (values.isEmpty() && (header.required() || isDue(header.name(), answer.status()))) {
                findings.add(header.name() + " is missing");
            }
            for (var value : values) {
                header.schema().findingsIn(value).forEach(finding -> {
                    findings.add("%s: %s".formatted(header.name(), finding));
                });
            }
        }
        OUR_HEADERS.stream()
                .filter(header -> !answer.headers().apply(header).isEmpty() && !declared.declares(header))
                .forEach(header -> findings.add(header + " is not declared"));
        return findings;
    }

    /** What the file says once for several statuses, and only some of them always bring along. */
    private static boolean isDue(String header, int status) {
        return switch (header) {
            case "Content-Language" -> status < 400;
            case "Retry-After" -> status == 429 || status == 503;
            case "WWW-Authenticate" -> status == 401;
            default -> false;
        };
    }

    private static List<String> body(DeclaredResponse declared, GivenAnswer answer) {
        if (declared.content().isEmpty()) {
            return answer.body().length == 0 ? List.of() : List.of("a body is not declared: " + text(answer));
        }
        var schema = declared.content().get(answer.mediaType());
        if (schema == null) {
            return List.of("the media type %s is not declared".formatted(answer.mediaType()));
        }
        if (answer.method().equals("HEAD") || !answer.mediaType().endsWith("json")) {
            return List.of();
        }
        return matching(schema, answer);
    }

    private static List<String> matching(CheckedSchema schema, GivenAnswer answer) {
        try {
            return schema.findings(JSON.readTree(answer.body()));
        } catch (IOException unreadable) {
            return List.of("the body is no JSON: " + text(answer));
        }
    }

    /** What no operation answers is a problem too, where it fails. */
    private static List<String> outside(DeclaredContract contract, GivenAnswer answer) {
        if (answer.status() < 400 || answer.method().equals("HEAD")) {
            return List.of();
        }
        if (!answer.mediaType().equals("application/problem+json")) {
            return List.of("a failure is no problem document but %s: %s".formatted(answer.mediaType(), text(answer)));
        }
        try {
            var problem = JSON.readTree(answer.body());
            var findings = new ArrayList<String>();
            for (var member : List.of("type", "title", "detail", "instance")) {
                if (!problem.path(member).isTextual()) {
                    findings.add("/%s is missing".formatted(member));
                }
            }
            if (problem.path("status").asInt() != answer.status()) {
                findings.add("/status is " + problem.path("status"));
            }
            contract.problem(problem.path("type").asText())
                    .ifPresent(schema -> findings.addAll(schema.findings(problem)));
            return findings;
        } catch (IOException unreadable) {
            return List.of("the body is no JSON: " + text(answer));
        }
    }

    private static String text(GivenAnswer answer) {
        var body = new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8);
        return body.substring(0, Math.min(300, body.length()));
    }
}
