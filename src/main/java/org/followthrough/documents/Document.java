package org.followthrough.documents;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A template of a page. What is put into it is escaped. */
final class Document {

    private static final String HTML = "text/html";

    private static final Engine ENGINE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .build();

    static {
        ENGINE.putTemplate("frame", parse("frame"));
    }

    private final Template template;

    private Document(Template template) {
        this.template = template;
    }

    static Document of(String name) {
        return new Document(parse(name));
    }

    String with(Map<String, Object> words) {
        return template.data(words).render();
    }

    private static Template parse(String name) {
        var file = "/documents/" + name + ".html";
        try (var stream = Objects.requireNonNull(Document.class.getResourceAsStream(file), file)) {
            return ENGINE.parse(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8), Variant.forContentType(HTML), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
