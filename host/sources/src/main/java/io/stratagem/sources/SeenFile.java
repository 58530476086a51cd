package io.stratagem.sources;

import io.stratagem.api.error.FaultException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of a replay that was looked through: the order of its rows, and its content if that is compressed and there was room, so that
 * it is decompressed once. Not thread-safe.
 */
final class SeenFile {
    private final Path file;
    private final RowOrder order;
    private @Nullable HeldContent held;

    private SeenFile(Path file, RowOrder order, @Nullable HeldContent held) {
        this.file = file;
        this.order = order;
        this.held = held;
    }

    /**
     * Looks through a file. What is wrong with it is reported where it is played.
     *
     * @param room for its content, in bytes
     */
    static SeenFile look(Path file, long room) {
        HeldContent held = hold(file, room);
        RowOrder order = RowOrder.of(() -> held == null ? DataFile.open(file) : held.open(), file);
        return new SeenFile(file, order, held);
    }

    private static @Nullable HeldContent hold(Path file, long room) {
        try (InputStream content = DataFile.open(file)) {
            return DataFile.isCompressed(content) ? HeldContent.of(content, room) : null;
        } catch (IOException | FaultException broken) {
            return null;
        }
    }

    /** The order of its rows. */
    RowOrder order() {
        return order;
    }

    /** How much memory it takes, in bytes. */
    long heldBytes() {
        HeldContent kept = held;
        return kept == null ? 0 : kept.size();
    }

    /**
     * Its content from the beginning; what was held is given away.
     *
     * @throws FaultException if it cannot be opened
     */
    InputStream content() {
        HeldContent kept = held;
        held = null;
        return kept == null ? DataFile.open(file) : kept.open();
    }
}
