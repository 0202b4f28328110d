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
    private final String expectation;

    StrictValue(Class<T> type, Function<String, T> parse, String expectation) {
        super(type);
        this.parse = parse;
        this.expectation = expectation;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw new Broken(parser, handledType(), expectation);
        }
        try {
            return parse.apply(parser.getText());
        } catch (RuntimeException broken) {
            throw new Broken(parser, handledType(), expectation);
        }
    }

    static final class Broken extends MismatchedInputException {

        private static final long serialVersionUID = 1;

        private final String expectation;

        Broken(JsonParser parser, Class<?> type, String expectation) {
            super(parser, expectation, type);
            this.expectation = expectation;
        }

        String expectation() {
            return expectation;
        }
    }
}
