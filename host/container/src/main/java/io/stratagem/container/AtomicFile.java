package io.stratagem.container;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;

/**
 * Puts a whole file in place or none: written beside its place, flushed, made read-only, renamed. May be called by several threads; of
 * two that write the same file one wins whole.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes a file, replacing one that is there; its directory is made when it is missing.
     *
     * @throws IOException if it cannot be written; then what was there before is still there, and nothing else
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /** Something that can be written to a stream. */
    public interface Content {
        /** Writes all of it; the stream is not closed by it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The same with content that is written piece by piece. */
    public static void write(Path file, Content content) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Path half = Files.createTempFile(directory, "half", ".tmp");
        try {
            // An interrupt would close a channel.
            try (FileOutputStream out = new FileOutputStream(half.toFile())) {
                content.writeTo(out);
                out.getFD().sync();
            }
            makeReadOnly(half);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void makeReadOnly(Path file) throws IOException {
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(
                    file, EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.GROUP_READ));
        } else if (!file.toFile().setReadOnly()) {
            throw new IOException("cannot make " + file + " read-only");
        }
    }
}
