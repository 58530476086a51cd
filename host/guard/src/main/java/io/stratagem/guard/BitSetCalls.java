package io.stratagem.guard;

import java.util.BitSet;
import org.jspecify.annotations.NullUnmarked;

/** Bit sets, charged by the words read and made. */
@StandsIn(of = BitSet.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class BitSetCalls {
    private BitSetCalls() {}

    public static void chargeNew(int bits) {
        Meter.allocate(bits / 8L);
    }

    public static void set(BitSet set, int bit) {
        grown(set, bit);
        set.set(bit);
    }

    public static void set(BitSet set, int from, int to) {
        grown(set, to);
        set.set(from, to);
    }

    public static void flip(BitSet set, int bit) {
        grown(set, bit);
        set.flip(bit);
    }

    public static void flip(BitSet set, int from, int to) {
        grown(set, to);
        set.flip(from, to);
    }

    public static void set(BitSet set, int bit, boolean value) {
        grown(set, bit);
        set.set(bit, value);
    }

    public static void clear(BitSet set, int bit) {
        Meter.tick();
        set.clear(bit);
    }

    public static void clear(BitSet set) {
        words(set);
        set.clear();
    }

    public static void and(BitSet set, BitSet other) {
        words(set);
        words(other);
        Meter.allocate(other.size() / 8);
        set.and(other);
    }

    public static void or(BitSet set, BitSet other) {
        words(set);
        words(other);
        Meter.allocate(other.size() / 8);
        set.or(other);
    }

    public static void xor(BitSet set, BitSet other) {
        words(set);
        words(other);
        Meter.allocate(other.size() / 8);
        set.xor(other);
    }

    public static void andNot(BitSet set, BitSet other) {
        words(set);
        words(other);
        Meter.allocate(other.size() / 8);
        set.andNot(other);
    }

    public static int cardinality(BitSet set) {
        words(set);
        return set.cardinality();
    }

    public static boolean intersects(BitSet set, BitSet other) {
        words(set);
        return set.intersects(other);
    }

    public static int nextSetBit(BitSet set, int from) {
        int found = set.nextSetBit(from);
        Walk.read((found < 0 ? set.length() : found) - (long) from);
        return found;
    }

    public static int nextClearBit(BitSet set, int from) {
        int found = set.nextClearBit(from);
        Walk.read((found < 0 ? set.length() : found) - (long) from);
        return found;
    }

    private static void grown(BitSet set, int bit) {
        words(set);
        if (bit >= set.size()) {
            Meter.allocate(bit / 4L);
        }
    }

    private static void words(BitSet set) {
        Meter.charge(1 + set.size() / 512);
    }
}
