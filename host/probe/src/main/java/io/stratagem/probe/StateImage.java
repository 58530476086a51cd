package io.stratagem.probe;

import io.stratagem.evaluation.StateArea;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * What is kept of a declared state to compare it with another: the cells of its slots in full, of everything a fingerprint.
 *
 * @param cells one 64-bit cell per slot; empty where it was not looked at, or is the state of a frame strategy
 */
record StateImage(long[] cells, long fingerprint) {
    /** Not looked at at this event. */
    static final StateImage NONE = new StateImage(new long[0], 0);

    static StateImage of(StateArea area) {
        return new StateImage(area.cells(), area.fingerprint());
    }

    /** Of several areas together. */
    static StateImage of(byte[] snapshot) {
        CRC32 checksum = new CRC32();
        checksum.update(snapshot);
        return new StateImage(new long[0], checksum.getValue());
    }

    boolean isSame(StateImage other) {
        return fingerprint == other.fingerprint && Arrays.equals(cells, other.cells);
    }

    /** Whether a slot has another value than in the other image; no when one of the two was not looked at. */
    boolean hasOtherSlots(StateImage other) {
        return cells.length == other.cells.length && !Arrays.equals(cells, other.cells);
    }
}
