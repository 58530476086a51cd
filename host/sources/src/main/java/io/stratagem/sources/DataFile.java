package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file of rows, compressed when its name ends with {@code .gz} or it begins like gzip, and what its failures mean. */
final class DataFile {
    private static final int INFLATE_BYTES = 1 << 15;

    private DataFile() {}

    /**
     * Opens the file's content.
     *
     * @throws FaultException if it is missing, empty, no file, not readable, or named like gzip without being it
     */
    static InputStream open(Path file) {
        InputStream raw = null;
        try {
            if (Files.isDirectory(file)) {
                throw unreadable(file, "it is a directory", "");
            }
            raw = Files.newInputStream(file);
            if (Files.isRegularFile(file) && Files.size(file) == 0) {
                throw unreadable(file, "it is empty", "");
            }
            PushbackInputStream bytes = new PushbackInputStream(raw, 2);
            boolean isGzip = file.toString().endsWith(".gz") || beginsLikeGzip(bytes);
            InputStream content = isGzip ? new GZIPInputStream(bytes, INFLATE_BYTES) : bytes;
            raw = null;
            return content;
        } catch (NoSuchFileException e) {
            throw unreadable(file, "there is no such file", "");
        } catch (IOException e) {
            throw new FaultException(failure(file.toString(), e), e);
        } finally {
            closeQuietly(raw);
        }
    }

    /** Whether reading this stream, which was opened here, means decompressing. */
    static boolean isCompressed(InputStream content) {
        return content instanceof GZIPInputStream;
    }

    private static boolean beginsLikeGzip(PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(2);
        bytes.unread(first);
        return first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
    }

    private static void closeQuietly(@Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException e) {
                // why it was to be closed is what counts
            }
        }
    }

    static FaultException unreadable(Path file, String what, String seen) {
        return new FaultException(new Fault(ErrorCode.E_DATA_UNREADABLE, file.toString(), what, seen));
    }

    /** What a failure to read means. */
    static Fault failure(String where, IOException cause) {
        return switch (cause) {
            case EOFException e -> new Fault(ErrorCode.E_DATA_TRUNCATED, where, "the gzip data end early", "");
            case ZipException e ->
                new Fault(
                        ErrorCode.E_DATA_UNREADABLE,
                        where,
                        "the gzip data are damaged, or it is not gzip",
                        String.valueOf(e.getMessage()));
            default -> new Fault(ErrorCode.E_DATA_UNREADABLE, where, "it cannot be read", cause.toString());
        };
    }
}
