package org.followthrough.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * The clusters of a data folder. Each first start makes one under a name of its own, and only when it is set up completely is
 * it named in the file {@code current}. So a start that was killed leaves behind what nobody looks at again, and nothing
 * is ever deleted.
 */
final class Clusters {

    private final Path folder;
    private final Path current;

    Clusters(Path folder) {
        this.folder = folder.toAbsolutePath();
        this.current = this.folder.resolve("current");
    }

    /** The cluster that was set up completely, if there is one. */
    Optional<Path> current() {
        try {
            return Files.exists(current)
                    ? Optional.of(folder.resolve(Files.readString(current).strip()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path fresh() {
        return folder.resolve("postgresql-" + UUID.randomUUID());
    }

    /** From now on this is the one; the name is on the disk before this returns. */
    void keep(Path cluster) throws IOException {
        if (current().isEmpty()) {
            var name = cluster.getFileName().toString();
            Private.write(current, out -> out.write(name.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
