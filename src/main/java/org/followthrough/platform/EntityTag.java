package org.followthrough.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The entity tag of a representation: a hash of its bytes, so that it changes exactly when the answer does.
 *
 * @param weak whether answers that mean the same share it
 */
record EntityTag(String value, boolean weak) {

    private static final Pattern IN_LIST = Pattern.compile("(W/)?\"([^\"]*)\"");

    static EntityTag of(byte[] representation) {
        return new EntityTag(hash(representation), false);
    }

    static EntityTag ofMeaning(byte[] meaning) {
        return new EntityTag(hash(meaning), true);
    }

    private static String hash(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Strong comparison, as {@code If-Match} demands (RFC 9110, 13.1.1). */
    boolean matchesStrongly(String header) {
        return header.strip().equals("*")
                || IN_LIST.matcher(header)
                        .results()
                        .anyMatch(tag -> tag.group(1) == null && tag.group(2).equals(value));
    }

    /** Weak comparison, as {@code If-None-Match} demands (RFC 9110, 13.1.2). */
    boolean matchesWeakly(String header) {
        return header.strip().equals("*")
                || IN_LIST.matcher(header).results().anyMatch(tag -> tag.group(2)
                        .equals(value));
    }

    String header() {
        return (weak ? "W/\"" : "\"") + value + '"';
    }
}
