package org.followthrough.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the list's order, the sort key of the last row and its id. Opaque to clients, and stable under
 * inserts because it names a row and no offset.
 */
public record Cursor(String order, String key, UUID id) {

    private static final String SEPARATOR = "\u001f";
    private static final String NESTED = "/";

    public static Cursor at(String order, Instant key, UUID id) {
        return new Cursor(order, key.toString(), id);
    }

    String encode() {
        var text = String.join(SEPARATOR, order, id.toString(), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Failure as an invalid parameter, where the text is no cursor of this order */
    static Cursor decode(String text, String order) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            var parts = decoded.toString().split(SEPARATOR, 3);
            if (parts.length == 3 && parts[0].equals(order) && parts[2].indexOf('\0') < 0) {
                return new Cursor(order, parts[2], UUID.fromString(parts[1]));
            }
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            throw notOurs();
        }
        throw notOurs();
    }

    public Instant instant() {
        try {
            return Notation.instant(key);
        } catch (RuntimeException broken) {
            throw notOurs();
        }
    }

    public int number() {
        try {
            return Integer.parseInt(key);
        } catch (NumberFormatException broken) {
            throw notOurs();
        }
    }

    /** This place, inside the row of another list where {@code outer} is: for a list of all that several rows own. */
    public Cursor within(Cursor outer) {
        return new Cursor(order, outer.encode() + NESTED + key, id);
    }

    /** @throws Failure where this is no place inside a row of that order */
    public Cursor outer(String outerOrder) {
        return decode(nested()[0], outerOrder);
    }

    public Cursor inner() {
        return new Cursor(order, nested()[1], id);
    }

    private String[] nested() {
        var parts = key.split(NESTED, 2);
        if (parts.length < 2) {
            throw notOurs();
        }
        return parts;
    }

    private static Failure notOurs() {
        return Failure.invalidParameter("cursor", "cursor", "is not a cursor that this list has given out.");
    }
}
