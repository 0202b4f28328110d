package org.followthrough.platform;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A document on its way to a caller who may read slowly: kept in a file that loses its name before the first byte is written,
 * so that nothing stays behind, whatever fails.
 */
final class Spool implements AutoCloseable {

    private final FileChannel file;

    Spool() throws IOException {
        file = FileChannel.open(
                Files.createTempFile("followthrough", null),
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    /** Writes the document. Whoever begins anew writes over what was there. */
    void write(Consumer<OutputStream> document) {
        try {
            file.truncate(0);
            var out = new BufferedOutputStream(new Unclosed(Channels.newOutputStream(file)));
            document.accept(out);
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** From the first byte on. Closing what is read closes the spool. */
    InputStream read() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Whoever writes a document closes it; the spool is still to be read. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
