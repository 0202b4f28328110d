package org.followthrough.access;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sets up an issuer copies the scopes from the texts, and a deployment may name them: they are the service's own. */
class NamedScopesTest {

    private static final Pattern SCOPE = Pattern.compile("\\b[a-z]+(?:-[a-z]+)*:(?:read|write|manage)\\b");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/keycloak.md"})
    void a_text_names_all_scopes_that_there_are(String text) throws IOException {
        assertEquals(Set.copyOf(Scope.ALL), namedIn(Path.of(text)));
    }

    @Test
    void manifests_name_no_scope_that_there_is_not() throws IOException {
        try (var files = Files.walk(Path.of("k8s"))) {
            var unknown = files.filter(Files::isRegularFile)
                    .flatMap(file -> namedIn(file).stream())
                    .filter(scope -> !Scope.ALL.contains(scope))
                    .collect(toSet());
            assertEquals(Set.of(), unknown);
        }
    }

    private static Set<String> namedIn(Path file) {
        try (Stream<MatchResult> found = SCOPE.matcher(Files.readString(file)).results()) {
            return found.map(MatchResult::group).collect(toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
