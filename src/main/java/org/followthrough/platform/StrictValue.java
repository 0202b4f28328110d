package org.followthrough.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.function.Function;

/** Reads a value from a JSON string in exactly one notation: no numbers for dates, no short forms of ids. */
final class StrictValue<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1;

    private final transient Function<String, T> parse;
    private final String code;
    private final String expectation;

    StrictValue(Class<T> type, Function<String, T> parse, String expectation) {
        this(type, parse, "format", expectation);
    }

    private StrictValue(Class<T> type, Function<String, T> parse, String code, String expectation) {
        super(type);
        this.parse = parse;
        this.code = code;
        this.expectation = expectation;
    }

    /** Exactly one of the constants' names, without blanks around it and not their numbers. */
    static <E> StrictValue<E> ofEnum(Class<E> type) {
        return new StrictValue<>(
                type, text -> Notation.constant(type, text), "unknown-value", Notation.constantExpected(type));
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new Broken(parser, handledType(), code, expectation);
        }
        try {
            return parse.apply(parser.getText());
        } catch (RuntimeException broken) {
            throw new Broken(parser, handledType(), code, expectation);
        }
    }

    static final class Broken extends MismatchedInputException {

        private static final long serialVersionUID = 1;

        private final String code;
        private final String expectation;

        Broken(JsonParser parser, Class<?> type, String code, String expectation) {
            super(parser, expectation, type);
            this.code = code;
            this.expectation = expectation;
        }

        String code() {
            return code;
        }

        String expectation() {
            return expectation;
        }
    }
}
