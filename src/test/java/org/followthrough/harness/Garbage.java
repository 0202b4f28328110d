package org.followthrough.harness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** What people and machines send by mistake or on purpose. */
final class Garbage {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "9".repeat(40),
            "1e400",
            "NaN",
            "true",
            "[]",
            "{}",
            "'",
            "' or 1=1 --",
            "\"; drop table follow_up; --",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "..;/",
            "%00",
            "\0",
            "\r\nSet-Cookie: x=1",
            "\u202e\u0000\uffff",
            "\ud83d",
            "漢字😀",
            "a".repeat(3000),
            "2026-02-30",
            "2026-13-01T25:61:61Z",
            "+999999999-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "PT9223372036854775807S",
            "P-1D",
            "00000000-0000-0000-0000-000000000000");

    private static final List<String> LANGUAGES = List.of(
            "*",
            "de;q=",
            "de;q=2",
            "de;q=-1",
            "xx-" + "a".repeat(200),
            ",,,;;;",
            "en;q=0.0001,de;q=1e9",
            "nb-NO-x-a;q=0.5, *;q=0");

    /** None that a server may answer with 100: those are not odd. */
    private static final List<String> EXPECTATIONS =
            List.of("200-ok", "100-continue, x", "100-continue;q=1", "100-continu", "100", "x=y", ",");

    private final Random random;

    Garbage(Random random) {
        this.random = random;
    }

    String text() {
        return random.nextInt(4) > 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : letters(random.nextInt(60));
    }

    String headerValue(String name) {
        var known =
                switch (name) {
                    case "Accept-Language" -> LANGUAGES;
                    case "Expect" -> EXPECTATIONS;
                    default -> TEXTS;
                };
        return random.nextBoolean() ? known.get(random.nextInt(known.size())) : text();
    }

    /** Of the right shape on the outside. */
    String cursor() {
        var inside = random.nextBoolean() ? text() : String.join("\u001f", letters(8), text(), text());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(inside.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return switch (random.nextInt(5)) {
            case 0 -> noise(random.nextInt(300));
            case 1 -> "[".repeat(2000).getBytes(StandardCharsets.UTF_8);
            case 2 -> ("{\"a\":".repeat(500)).getBytes(StandardCharsets.UTF_8);
            case 3 -> text().getBytes(StandardCharsets.UTF_8);
            default -> new byte[0];
        };
    }

    byte[] spoiled(byte[] body) {
        if (body.length == 0) {
            return noise(3);
        }
        var spoiled = Arrays.copyOf(body, random.nextBoolean() ? body.length : random.nextInt(body.length + 1));
        for (var i = 0; i < 3 && spoiled.length > 0; i++) {
            spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
        }
        return spoiled;
    }

    byte[] request(String method, String path, String token) {
        var head = "%s %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n".formatted(method, path, token);
        var lines =
                switch (random.nextInt(7)) {
                    case 0 -> letters(30) + " " + path + " HTTP/1.1\r\n\r\n";
                    case 1 -> "%s %s HTTP/9.9\r\nHost: x\r\n\r\n".formatted(method, path);
                    case 2 -> head + "Content-Length: -5\r\n\r\n{}";
                    case 3 -> head + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n";
                    case 4 -> head + "X-Request-Id: " + text() + "\r\nIdempotency-Key: " + text() + "\r\n\r\n";
                    case 5 -> head.replace("HTTP", text() + " HTTP") + "\r\n";
                    default -> head + letters(60) + "\r\n".repeat(random.nextInt(3));
                };
        var bytes = lines.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? spoiled(bytes) : bytes;
    }

    private byte[] noise(int length) {
        var noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private String letters(int length) {
        return random.ints(length, 0, 0x3000)
                .filter(Character::isDefined)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
