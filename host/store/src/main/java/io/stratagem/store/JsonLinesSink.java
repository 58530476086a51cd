package io.stratagem.store;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.store.json.CanonicalJson;
import java.io.IOException;
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
    private final LineTarget out;
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
            this.out = LineTarget.create(file);
        } catch (IOException e) {
            throw fault("it cannot be created", e);
        }
    }

    /**
     * Goes on with a file that another process left. A partial last line is cut. Lines that are there from the offset on have to come
     * again byte for byte, and are not written again.
     *
     * @param offset where a line begins: what {@link #offset()} was when it is to be gone on from
     * @throws FaultException with {@code E_RUN_STATE} if the file is shorter; later with {@code E_RUN_DIVERGED} if another line comes
     */
    public JsonLinesSink(Path file, long offset) {
        this.file = file;
        try {
            this.out = LineTarget.resume(file, offset);
        } catch (IOException e) {
            throw fault("it cannot be gone on with", e);
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

    /** Where the next line begins, in bytes; what was written so far is with the operating system. */
    public long offset() {
        flush();
        return out.position();
    }

    /** Whether every line that another process left has come again. */
    public boolean isCaughtUp() {
        return out.isCaughtUp();
    }

    /** What another process left and has not come again, in words; empty when everything has. */
    public String missing() {
        return out.missing();
    }

    /** Makes everything so far outlast a loss of power. */
    public void force() {
        flush();
        try {
            out.force();
        } catch (IOException e) {
            throw fault("it cannot be made durable", e);
        }
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
            out.write(bytes, count);
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
