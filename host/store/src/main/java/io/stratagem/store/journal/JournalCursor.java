package io.stratagem.store.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks over committed records in order. Used by one thread. */
public final class JournalCursor implements AutoCloseable {
    private final List<Segment> segments;
    private final long end;
    private int segment;
    private long position;
    private @Nullable FileChannel channel;
    private @Nullable FrameReader reader;
    private RecordType type = RecordType.DECISION;

    JournalCursor(Journal.Extent extent, long from) {
        if (from < 0) {
            throw new IllegalArgumentException("a position is not negative: " + from);
        }
        this.segments = extent.segments();
        this.end = extent.end();
        this.position = from - 1;
        while (segment + 1 < segments.size() && segments.get(segment + 1).firstPosition() <= from) {
            segment++;
        }
    }

    /** Goes to the next record; false at the end. */
    public boolean next() {
        if (position + 1 >= end) {
            return false;
        }
        try {
            FrameReader current = readerAt(position + 1);
            do {
                if (current.next() != FrameReader.Found.RECORD) {
                    throw StorageFaults.of(
                            segments.get(segment).file(),
                            "the journal is damaged",
                            "position " + current.position() + " at byte " + current.offset());
                }
            } while (current.position() <= position + 1);
            RecordType found = RecordType.ofCode(current.type());
            if (found == null) {
                throw StorageFaults.of(
                        segments.get(segment).file(), "a record has an unknown type", String.valueOf(current.type()));
            }
            type = found;
            position++;
            return true;
        } catch (IOException e) {
            throw StorageFaults.io(segments.get(segment).file(), "the journal cannot be read", e);
        }
    }

    private FrameReader readerAt(long wanted) throws IOException {
        FrameReader current = reader;
        boolean onward =
                segment + 1 < segments.size() && segments.get(segment + 1).firstPosition() <= wanted;
        if (current != null && !onward) {
            return current;
        }
        if (onward) {
            segment++;
        }
        close();
        Segment file = segments.get(segment);
        FileChannel opened = FileChannel.open(file.file(), StandardOpenOption.READ);
        channel = opened;
        Segment.Place place = file.before(wanted);
        FrameReader fresh = new FrameReader(opened, place.offset(), place.position(), opened.size());
        reader = fresh;
        return fresh;
    }

    /** The position of the current record. */
    public long position() {
        return position;
    }

    /** The type of the current record. */
    public RecordType type() {
        return type;
    }

    /** A copy of the current record's payload. */
    public byte[] payload() {
        FrameReader current = reader;
        if (current == null) {
            throw new IllegalStateException("the cursor is not on a record");
        }
        return Arrays.copyOf(current.payload(), current.payloadLength());
    }

    @Override
    public void close() {
        FileChannel open = channel;
        channel = null;
        reader = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw StorageFaults.io(segments.get(segment).file(), "the journal cannot be closed", e);
            }
        }
    }
}
