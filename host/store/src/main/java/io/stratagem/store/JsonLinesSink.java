package io.stratagem.store;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of one canonical document per line. Lines are buffered and reach the file whole: on {@link #flush()}, on {@link #close()},
 * and when the buffer is full.
 *
 * <p>Not thread-safe. Every failure to write is a {@link FaultException} with {@code E_CFG_STORAGE}.
 */
public final class JsonLinesSink implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path file;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;

    /** Creates the file, and its directory where absent; what the file held before is gone. */
    public JsonLinesSink(Path file) {
        this.file = file;
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            this.out = Files.newOutputStream(file);
        } catch (IOException e) {
            throw fault("it cannot be created", e);
        }
    }

    /** Adds one line. */
    public void write(CanonicalJson document) {
        int length = document.length();
        if (length + 1 > buffer.length - used) {
            flush();
        }
        if (length + 1 > buffer.length) {
            writeOut(document.buffer(), length);
            buffer[used++] = '\n';
            return;
        }
        System.arraycopy(document.buffer(), 0, buffer, used, length);
        used += length;
        buffer[used++] = '\n';
    }

    /** Hands everything so far to the operating system. */
    public void flush() {
        if (used > 0) {
            int count = used;
            used = 0;
            writeOut(buffer, count);
        }
    }

    private void writeOut(byte[] bytes, int count) {
        try {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            throw fault("a line cannot be written", e);
        }
    }

    /** The file. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try (out) {
            flush();
        } catch (IOException e) {
            throw fault("it cannot be closed", e);
        }
    }

    private FaultException fault(String what, IOException cause) {
        return new FaultException(
                new Fault(ErrorCode.E_CFG_STORAGE, file.toString(), what, String.valueOf(cause.getMessage())), cause);
    }
}
