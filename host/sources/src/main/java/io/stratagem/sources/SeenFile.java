package io.stratagem.sources;

import io.stratagem.api.error.FaultException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.function.Supplier;
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
        Passes passes = new Passes(file, room);
        RowOrder order = RowOrder.of(passes, file);
        return new SeenFile(file, order, passes.held());
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
    InputStream takeContent() {
        HeldContent kept = held;
        held = null;
        return kept == null ? DataFile.open(file) : kept.open();
    }

    /** Opens the file for each pass of a look, and records the latest if it decompresses. */
    private static final class Passes implements Supplier<InputStream> {
        private final Path file;
        private final long room;
        private @Nullable Recording latest;

        Passes(Path file, long room) {
            this.file = file;
            this.room = room;
        }

        @Override
        public InputStream get() {
            InputStream content = DataFile.open(file);
            if (!DataFile.isCompressed(content)) {
                return content;
            }
            Recording recording = new Recording(content, room);
            latest = recording;
            return recording;
        }

        @Nullable
        HeldContent held() {
            Recording recording = latest;
            return recording == null ? null : recording.held();
        }
    }
}
