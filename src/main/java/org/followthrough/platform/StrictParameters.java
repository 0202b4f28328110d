package org.followthrough.platform;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters as strictly as bodies: a bad one is a 400 that names it, never a 404. */
@Provider
public class StrictParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> raw, Type generic, Annotation[] annotations) {
        var name = nameOf(annotations);
        if (raw == UUID.class) {
            return (ParamConverter<T>) strict(name, Notation::uuid, Notation.UUID_EXPECTED);
        }
        if (raw == Instant.class) {
            return (ParamConverter<T>) strict(name, Notation::instant, Notation.INSTANT_EXPECTED);
        }
        if (raw == int.class || raw == Integer.class) {
            return (ParamConverter<T>) strict(name, Integer::valueOf, "must be a whole number.");
        }
        if (raw == Boolean.class) {
            return (ParamConverter<T>) strict(name, StrictParameters::bool, "must be true or false.");
        }
        if (raw.isEnum()) {
            return strict(name, text -> Notation.constant(raw, text), Notation.constantExpected(raw));
        }
        return null;
    }

    private static <T> ParamConverter<T> strict(String name, Function<String, T> parse, String expectation) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return parse.apply(text);
                } catch (RuntimeException broken) {
                    throw new BadParameter(Failure.invalidParameter(name, "format", expectation));
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String nameOf(Annotation[] annotations) {
        for (var annotation : annotations) {
            if (annotation instanceof PathParam path) {
                return path.value();
            }
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof HeaderParam header) {
                return header.value();
            }
        }
        return "parameter";
    }

    /** The framework lets only its own exceptions out of a converter, so the failure travels inside one. */
    static final class BadParameter extends WebApplicationException {

        private static final long serialVersionUID = 1;

        BadParameter(Failure failure) {
            super(failure, 400);
        }
    }
}
