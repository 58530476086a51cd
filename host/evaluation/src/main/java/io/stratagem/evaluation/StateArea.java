package io.stratagem.evaluation;

import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.ValueWindow;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * The committed state of one strategy for one symbol (or of a frame strategy as a whole): one 64-bit cell per slot, one ring per
 * window, how many events it has seen, and in which stretch of evaluation it is. Owned by one thread at a time.
 */
public final class StateArea {
    private final List<Slot> slots;
    final long[] cells;
    final double[][] rings;
    private final int[] heads;
    private long events;
    private int stretch;

    /** An area in its initial state. */
    public StateArea(List<Slot> slots) {
        this.slots = slots;
        cells = new long[slots.size()];
        rings = new double[slots.size()][];
        heads = new int[slots.size()];
        for (Slot slot : slots) {
            rings[slot.index()] = new double[windowLength(slot)];
        }
        reset();
    }

    private static int windowLength(Slot slot) {
        return switch (slot) {
            case FeatureWindow window -> window.length();
            case ValueWindow window -> window.length();
            case NumberSlot number -> 0;
            case CountSlot count -> 0;
            case FlagSlot flag -> 0;
            case ChoiceSlot<?> choice -> 0;
        };
    }

    /** Back to initial values, empty windows and no events seen. */
    public void reset() {
        for (Slot slot : slots) {
            cells[slot.index()] = initial(slot);
            Arrays.fill(rings[slot.index()], Double.NaN);
        }
        Arrays.fill(heads, 0);
        events = 0;
    }

    /**
     * Is evaluated from here on in a stretch of evaluation, numbered from 0. In another one than before, what was decided is forgotten:
     * slots and the windows the plugin writes start as on the first evaluated event. Windows over features have gone on meanwhile.
     *
     * @return whether it is another one
     */
    public boolean enter(int stretchNumber) {
        if (stretchNumber == stretch) {
            return false;
        }
        stretch = stretchNumber;
        for (Slot slot : slots) {
            cells[slot.index()] = initial(slot);
            if (slot instanceof ValueWindow) {
                Arrays.fill(rings[slot.index()], Double.NaN);
                heads[slot.index()] = 0;
            }
        }
        return true;
    }

    private static long initial(Slot slot) {
        return switch (slot) {
            case NumberSlot number -> Double.doubleToRawLongBits(number.initial());
            case CountSlot count -> count.initial();
            case FlagSlot flag -> flag.initial() ? 1 : 0;
            case ChoiceSlot<?> choice -> choice.initial().ordinal();
            case FeatureWindow window -> 0;
            case ValueWindow window -> 0;
        };
    }

    /** How many events the area has seen since it was made or reset. */
    public long events() {
        return events;
    }

    int stretch() {
        return stretch;
    }

    void countEvent() {
        events++;
    }

    /** Appends to a window's ring. */
    void append(int slot, double value) {
        double[] ring = rings[slot];
        int head = heads[slot] + 1;
        heads[slot] = head == ring.length ? 0 : head;
        ring[heads[slot]] = value;
    }

    /** The value appended {@code back} appends ago; NaN where none was. */
    double ago(int slot, int back) {
        double[] ring = rings[slot];
        if (back < 0 || back >= ring.length) {
            throw new IndexOutOfBoundsException("window " + slots.get(slot).name() + " holds " + ring.length
                    + " values; asked for " + back + " back");
        }
        int index = heads[slot] - back;
        return ring[index < 0 ? index + ring.length : index];
    }

    /** The 64-bit cell of each slot, as in {@link #snapshot}; 0 for windows. A copy. */
    public long[] cells() {
        return cells.clone();
    }

    /** A number that is the same for the same {@link #snapshot}, and almost never for another. Allocates nothing. */
    public long fingerprint() {
        long print = mixed(events, stretch);
        for (long cell : cells) {
            print = mixed(print, cell);
        }
        for (int slot = 0; slot < rings.length; slot++) {
            print = mixed(print, heads[slot]);
            for (double value : rings[slot]) {
                print = mixed(print, Double.doubleToRawLongBits(value));
            }
        }
        return print;
    }

    private static long mixed(long print, long value) {
        long product = (print ^ value) * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> 29);
    }

    /**
     * Takes what another area holds, slot by slot; slots without a source stay as they are. The other is not changed.
     *
     * @param mapping from the other's layout to this one's, without problems
     */
    public void takeOver(StateArea before, StateMapping mapping) {
        for (int slot = 0; slot < cells.length; slot++) {
            int source = mapping.source(slot);
            if (source >= 0) {
                cells[slot] = before.cells[source];
                heads[slot] = before.heads[source];
                System.arraycopy(before.rings[source], 0, rings[slot], 0, rings[slot].length);
            }
        }
        events = before.events;
        stretch = before.stretch;
    }

    /** Counts what it holds as of another stretch of evaluation, as after it was made from history. */
    public void joinStretch(int number) {
        stretch = number;
    }

    /** The state as bytes: events, stretch, cells, then each ring with its head; exact bits. */
    public byte[] snapshot() {
        int length = Long.BYTES * (1 + cells.length) + Integer.BYTES * (1 + heads.length);
        for (double[] ring : rings) {
            length += Double.BYTES * ring.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).putLong(events).putInt(stretch);
        for (long cell : cells) {
            bytes.putLong(cell);
        }
        for (int slot = 0; slot < rings.length; slot++) {
            bytes.putInt(heads[slot]);
            for (double value : rings[slot]) {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }

    /**
     * Takes the state from a snapshot of an area with the same slots.
     *
     * @throws IllegalArgumentException if the length does not fit
     */
    public void restore(byte[] snapshot) {
        if (snapshot.length != snapshot().length) {
            throw new IllegalArgumentException("a snapshot of " + snapshot.length + " bytes does not fit these slots");
        }
        ByteBuffer bytes = ByteBuffer.wrap(snapshot);
        events = bytes.getLong();
        stretch = bytes.getInt();
        for (int slot = 0; slot < cells.length; slot++) {
            cells[slot] = bytes.getLong();
        }
        for (int slot = 0; slot < rings.length; slot++) {
            heads[slot] = bytes.getInt();
            for (int index = 0; index < rings[slot].length; index++) {
                rings[slot][index] = bytes.getDouble();
            }
        }
    }
}
