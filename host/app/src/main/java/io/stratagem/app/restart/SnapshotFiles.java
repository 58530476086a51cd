package io.stratagem.app.restart;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.container.AtomicFile;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The newest snapshots of a run, {@code snapshots/<epochs>.snapshot}: two are kept, so that one that turns out damaged costs no more
 * than time. Each is put in place whole. Used by one thread at a time.
 *
 * <p>A file is the word {@code STRATSNP}, a format number (4 bytes), the snapshot, and the CRC-32C of all before it (4 bytes).
 */
public final class SnapshotFiles {
    private static final long MAGIC = 0x5354524154534E50L;
    private static final int FORMAT = 1;
    private static final int LEAST_BYTES = 16;
    private static final int KEPT = 2;
    private static final String SUFFIX = ".snapshot";

    private final Path directory;

    /** The snapshots of the run in this directory. */
    public SnapshotFiles(Path run) {
        directory = run.resolve("snapshots");
    }

    /** Keeps a snapshot and lets go of those it makes needless. */
    void write(KeptSnapshot snapshot) throws IOException {
        StateWriter body = new StateWriter();
        body.putLong(MAGIC);
        body.putInt(FORMAT);
        snapshot.save(body);
        Path file = directory.resolve(
                String.format(Locale.ROOT, "%012d%s", snapshot.run().epochs(), SUFFIX));
        AtomicFile.write(file, out -> {
            CheckedOutputStream checked = new CheckedOutputStream(out, new CRC32C());
            body.writeTo(checked);
            StateWriter end = new StateWriter();
            end.putInt((int) checked.getChecksum().getValue());
            end.writeTo(out);
        });
        keepOnly(file);
    }

    /** Besides older snapshots go damaged ones of later epochs, and what processes left that died while they wrote. */
    private void keepOnly(Path newest) throws IOException {
        Set<Path> kept = newestFirst().stream()
                .filter(file -> file.compareTo(newest) <= 0)
                .limit(KEPT)
                .collect(Collectors.toSet());
        for (Path file : files()) {
            if (!kept.contains(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private List<Path> newestFirst() throws IOException {
        return files().stream()
                .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                .sorted(Comparator.comparing((Path file) -> file.getFileName().toString())
                        .reversed())
                .toList();
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
        StateReader in = new StateReader(content);
        if (content.length < LEAST_BYTES || in.getLong() != MAGIC) {
            throw new IllegalArgumentException("it is no snapshot");
        }
        int format = in.getInt();
        if (format != FORMAT) {
            throw new IllegalArgumentException("it has format " + format + ", not " + FORMAT);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(content, 0, content.length - Integer.BYTES);
        if (ByteBuffer.wrap(content).getInt(content.length - Integer.BYTES) != (int) checksum.getValue()) {
            throw new IllegalArgumentException("its checksum is wrong");
        }
        return KeptSnapshot.read(in);
    }
}
