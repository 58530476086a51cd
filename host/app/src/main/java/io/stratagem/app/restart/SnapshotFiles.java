package io.stratagem.app.restart;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.container.AtomicFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The newest snapshots of a run, {@code snapshots/<epochs>.snapshot}: two are kept, so that one that turns out damaged costs no more
 * than time. Each is put in place whole. Used by one thread at a time.
 *
 * <p>A file is the word {@code STRATSNP}, a format number (4 bytes), the CRC-32C of what follows (4 bytes), and the snapshot.
 */
public final class SnapshotFiles {
    private static final long MAGIC = 0x5354524154534E50L;
    private static final int FORMAT = 1;
    private static final int HEAD_BYTES = 16;
    private static final int KEPT = 2;
    private static final String SUFFIX = ".snapshot";

    private final Path directory;

    /** The snapshots of the run in this directory. */
    public SnapshotFiles(Path run) {
        directory = run.resolve("snapshots");
    }

    /** Keeps a snapshot and lets go of those it makes needless. */
    void write(KeptSnapshot snapshot) throws IOException {
        byte[] body = snapshot.toBytes();
        byte[] content = ByteBuffer.allocate(HEAD_BYTES + body.length)
                .putLong(MAGIC)
                .putInt(FORMAT)
                .putInt(checksum(body, 0, body.length))
                .put(body)
                .array();
        AtomicFile.write(
                directory.resolve(
                        String.format(Locale.ROOT, "%012d%s", snapshot.run().epochs(), SUFFIX)),
                content);
        List<Path> all = newestFirst();
        for (Path old : all.subList(Math.min(KEPT, all.size()), all.size())) {
            Files.deleteIfExists(old);
        }
    }

    private static int checksum(byte[] bytes, int from, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, length);
        return (int) checksum.getValue();
    }

    private List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparing((Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
    }

    /** The newest snapshot that is whole; what is wrong with newer ones is said. */
    Optional<KeptSnapshot> newest(Consumer<Fault> problems) throws IOException {
        for (Path file : newestFirst()) {
            try {
                return Optional.of(read(Files.readAllBytes(file)));
            } catch (IllegalArgumentException damaged) {
                problems.accept(new Fault(
                        ErrorCode.E_RUN_STATE,
                        file.toString(),
                        "the snapshot is damaged; an older one is used, or the run is computed again from its begin",
                        String.valueOf(damaged.getMessage())));
            }
        }
        return Optional.empty();
    }

    private static KeptSnapshot read(byte[] content) {
        ByteBuffer head = ByteBuffer.wrap(content);
        if (content.length < HEAD_BYTES || head.getLong() != MAGIC) {
            throw new IllegalArgumentException("it is no snapshot");
        }
        int format = head.getInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException("it has format " + format + ", not " + FORMAT);
        }
        if (head.getInt() != checksum(content, HEAD_BYTES, content.length - HEAD_BYTES)) {
            throw new IllegalArgumentException("its checksum is wrong");
        }
        return KeptSnapshot.read(Arrays.copyOfRange(content, HEAD_BYTES, content.length));
    }
}
