package org.followthrough.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a caller names a request with, so that repeating it does no harm. Each caller has keys of their own.
 *
 * @param digest of caller and key, 32 bytes
 */
record IdempotencyKey(byte[] digest) {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!-~]{1,255}");

    /** @throws Failure where there are several, or one of another form */
    static Optional<IdempotencyKey> of(String caller, List<String> headers) {
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        if (headers.size() > 1 || !FORM.matcher(headers.get(0)).matches()) {
            throw Failure.invalidParameter(
                    HEADER, "format", "must be one key of 1 to 255 visible ASCII characters, such as a UUID.");
        }
        return Optional.of(new IdempotencyKey(sha256(caller, headers.get(0))));
    }

    /** What the database's advisory lock is called. */
    String lock(String tenant) {
        return tenant + " " + HexFormat.of().formatHex(digest);
    }

    /** Of parts that cannot be mistaken for others of another length. */
    static byte[] sha256(String... parts) {
        var digest = sha256();
        for (var part : parts) {
            var bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
