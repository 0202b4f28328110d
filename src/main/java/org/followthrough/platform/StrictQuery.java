package org.followthrough.platform;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Queries as strict as bodies: an unknown, repeated or empty parameter is refused and never dropped, for a filter that is
 * dropped shows a caller what was not asked for.
 */
class StrictQuery {

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();
    private final RequestAddress address;

    StrictQuery(RequestAddress address) {
        this.address = address;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        if (resource.getResourceMethod() != null) {
            address.query().ifPresent(query -> check(resource, query));
        }
    }

    private void check(ResourceInfo resource, String query) {
        var parameters = known.computeIfAbsent(resource.getResourceMethod(), StrictQuery::parametersOf);
        var seen = new HashSet<String>();
        for (var part : query.split("&")) {
            var name = decoded(part.split("=", 2)[0], part);
            var repeatable = Optional.ofNullable(parameters.get(name))
                    .orElseThrow(() -> Failure.invalidParameter(
                            name, "unknown-parameter", "is not a parameter of this operation."));
            if (!seen.add(name) && !repeatable) {
                throw Failure.invalidParameter(name, "repeated", "must be given once.");
            }
            if (!part.contains("=") || decoded(part.split("=", 2)[1], name).isEmpty()) {
                throw Failure.invalidParameter(name, "empty", "must not be empty: leave it out instead.");
            }
        }
    }

    /** By name, whether it may be repeated. */
    private static Map<String, Boolean> parametersOf(Method method) {
        var parameters = new HashMap<String, Boolean>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                parameters.put(parameter.getAnnotation(QueryParam.class).value(), repeatable(parameter.getType()));
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                fieldsOf(parameter)
                        .filter(field -> field.isAnnotationPresent(QueryParam.class))
                        .forEach(field -> parameters.put(
                                field.getAnnotation(QueryParam.class).value(), repeatable(field.getType())));
            }
        }
        return parameters;
    }

    private static Stream<Field> fieldsOf(Parameter bean) {
        return Stream.<Class<?>>iterate(bean.getType(), type -> type != null, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()));
    }

    private static boolean repeatable(Class<?> type) {
        return Collection.class.isAssignableFrom(type);
    }

    /** Percent-decoding that refuses what is no UTF-8, where the framework's puts replacement characters. */
    private static String decoded(String text, String parameter) {
        var bytes = ByteBuffer.allocate(text.length() * 4);
        try {
            for (var i = 0; i < text.length(); i++) {
                var character = text.charAt(i);
                if (character == '%') {
                    bytes.put((byte) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                    i += 2;
                } else {
                    bytes.put(String.valueOf(character).getBytes(StandardCharsets.UTF_8));
                }
            }
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (NumberFormatException | IndexOutOfBoundsException | CharacterCodingException broken) {
            throw Failure.invalidParameter(parameter, "encoding", "is not percent-encoded UTF-8.");
        }
    }
}
