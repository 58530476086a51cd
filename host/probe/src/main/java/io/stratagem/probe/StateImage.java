package io.stratagem.probe;

import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * What is kept of a declared state to compare it with another: the cells of its slots in full, of everything a checksum.
 *
 * @param head the first bytes of the snapshot: the count of events, then one 64-bit cell per slot; empty when it was not looked at
 */
record StateImage(byte[] head, long checksum) {
    /** Not looked at at this event. */
    static final StateImage NONE = new StateImage(new byte[0], 0);

    static StateImage of(byte[] snapshot, int slots) {
        CRC32 checksum = new CRC32();
        checksum.update(snapshot);
        return new StateImage(Arrays.copyOf(snapshot, Long.BYTES * (1 + slots)), checksum.getValue());
    }

    boolean isSame(StateImage other) {
        return checksum == other.checksum && Arrays.equals(head, other.head);
    }

    /** Whether a slot has another value than in the other image. */
    boolean hasOtherSlots(StateImage other) {
        return !Arrays.equals(
                head,
                Math.min(Long.BYTES, head.length),
                head.length,
                other.head,
                Math.min(Long.BYTES, other.head.length),
                other.head.length);
    }
}
