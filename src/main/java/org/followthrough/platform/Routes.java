package org.followthrough.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods each path knows. The framework refuses a wrong method without saying which are right. */
@ApplicationScoped
class Routes {

    private static final Pattern TEMPLATE_VARIABLE = Pattern.compile("\\{[^}]+}");

    private final List<Route> routes;
    private final List<Route> deprecated;

    Routes(BeanManager beans) {
        this.routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(Routes::of)
                .toList();
        this.deprecated =
                routes.stream().filter(route -> route.deprecation().isPresent()).toList();
    }

    /** The value of {@code Allow} for a canonical path (RFC 9110, 10.2.1). */
    String allowHeader(String path) {
        var methods = new TreeSet<>(List.of("OPTIONS"));
        routes.stream()
                .filter(route -> route.pattern().matcher(path).matches())
                .map(Route::methods)
                .forEach(methods::addAll);
        return String.join(", ", methods);
    }

    /** How the operation at a canonical path goes, if it will. */
    Optional<Deprecation> deprecation(String method, String path) {
        return deprecated.isEmpty()
                ? Optional.empty()
                : deprecated.stream()
                        .filter(route -> route.methods().contains(method)
                                && route.pattern().matcher(path).matches())
                        .flatMap(route -> route.deprecation().stream())
                        .findFirst();
    }

    private record Route(Pattern pattern, Collection<String> methods, Optional<Deprecation> deprecation) {}

    private static Stream<Route> of(Class<?> resource) {
        var base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getMethods())
                .flatMap(method -> methodOf(method)
                        .map(name -> new Route(
                                pattern(base, method),
                                name.equals(HttpMethod.GET) ? List.of(name, HttpMethod.HEAD) : List.of(name),
                                Optional.ofNullable(method.getAnnotation(DeprecatedSince.class))
                                        .map(Deprecation::of)))
                        .stream());
    }

    private static Optional<String> methodOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .flatMap(annotation ->
                        Stream.ofNullable(annotation.annotationType().getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern pattern(String base, Method method) {
        var own = Optional.ofNullable(method.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
        return Pattern.compile(TEMPLATE_VARIABLE.matcher(base + own).replaceAll("[^/]+"));
    }
}
