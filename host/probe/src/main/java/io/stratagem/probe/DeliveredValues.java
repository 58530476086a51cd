package io.stratagem.probe;

import io.stratagem.api.feature.FeatureKind;
import io.stratagem.api.feature.FeatureSpec;
import java.nio.charset.StandardCharsets;

/**
 * Values for features that no bar can give, such as a spread: for each name a slow swing with noise between 0 and 1, the same for ever.
 * Never missing, and without history, as those features are.
 */
final class DeliveredValues {
    private static final int PERIOD = 37;

    private DeliveredValues() {}

    static boolean isDelivered(FeatureSpec spec) {
        return spec.kind() == FeatureKind.DELIVERED;
    }

    /** The key of a name in a symbol. */
    static long key(FeatureSpec spec, String symbol) {
        long hash = 0xCBF29CE484222325L;
        for (byte octet : (spec.deliveredName() + "\n" + symbol).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    /** The value at a place of the sample. */
    static double at(long key, int place) {
        double phase = Math.floorMod(key + place, PERIOD) / (double) PERIOD;
        double swing = phase < 0.5 ? 2 * phase : 2 - 2 * phase;
        return 0.7 * swing + 0.3 * unit(key ^ place * 0x9E3779B97F4A7C15L);
    }

    private static double unit(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
