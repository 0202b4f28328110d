package org.followthrough.guidance;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of templates, each a thought of a letter. */
final class Fragments {

    private static final Engine ENGINE =
            Engine.builder().addDefaults().strictRendering(true).build();

    private final Template file;

    private Fragments(Template file) {
        this.file = file;
    }

    /** A fragment that is missing stops the start. */
    static Fragments read(String file, Stream<String> ids) {
        try (var stream = Objects.requireNonNull(Fragments.class.getResourceAsStream(file), file)) {
            var template = ENGINE.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8), null, file);
            var missing = ids.filter(id -> template.getFragment(id) == null).toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("%s has no %s.".formatted(file, missing));
            }
            return new Fragments(template);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }

    String say(String fragment, Map<String, @Nullable Object> words) {
        return file.getFragment(fragment).data(new HashMap<>(words)).render().strip();
    }
}
