package io.stratagem.store.journal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * One file of the journal and a sparse index into it. The writer adds entries, readers look them up; each entry is added after the
 * record it points to was committed or before a reader can know of its position, and access is synchronized.
 */
final class Segment {
    private static final int STRIDE = 64;

    private final Path file;
    private final int number;
    private final long firstPosition;
    private long[] offsets = new long[16];
    private int entries;

    Segment(Path file, int number, long firstPosition) {
        this.file = file;
        this.number = number;
        this.firstPosition = firstPosition;
    }

    static String fileName(int number) {
        return String.format(Locale.ROOT, "journal-%08d.seg", number);
    }

    Path file() {
        return file;
    }

    int number() {
        return number;
    }

    long firstPosition() {
        return firstPosition;
    }

    /** Notes where the record at a position begins; called for every record in order. */
    void note(long position, long offset) {
        if ((position - firstPosition) % STRIDE == 0) {
            add(offset);
        }
    }

    private synchronized void add(long offset) {
        if (entries == offsets.length) {
            offsets = Arrays.copyOf(offsets, entries * 2);
        }
        offsets[entries++] = offset;
    }

    /** The last noted place at or before a position. */
    synchronized Place before(long position) {
        int entry = (int) Math.min((position - firstPosition) / STRIDE, entries - 1L);
        return entry < 0
                ? new Place(firstPosition, SegmentHead.BYTES)
                : new Place(firstPosition + (long) entry * STRIDE, offsets[entry]);
    }

    /** A record's position and where in the file it begins. */
    record Place(long position, long offset) {}
}
