package io.stratagem.evaluation;

import java.nio.charset.StandardCharsets;

/**
 * Counter-based random numbers: the n-th number of an evaluation is a hash of (seed, strategy, symbol, event time, n), so it does not
 * depend on what ran before, where, or how often.
 *
 * <p>Strings enter by FNV-1a (64 bit); the mixing function is the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
 */
final class RandomSequence {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_POW_MINUS_53 = 0x1.0p-53;

    private final long strategyKey;
    private String symbol = "";
    private long eventTimeMillis;
    private long eventKey;
    private long calls;

    RandomSequence(long catalogSeed, String strategyId) {
        strategyKey = mix(catalogSeed ^ mix(hash(strategyId)));
    }

    /** Starts the sequence of an event; hashing waits until a number is asked for. */
    void begin(String ofSymbol, long atMillis) {
        symbol = ofSymbol;
        eventTimeMillis = atMillis;
        calls = 0;
    }

    /** Uniform in [0, 1). */
    double next() {
        if (calls == 0) {
            eventKey = mix(strategyKey ^ mix(hash(symbol) ^ mix(eventTimeMillis)));
        }
        calls++;
        return (mix(eventKey + calls * GOLDEN_GAMMA) >>> 11) * TWO_POW_MINUS_53;
    }

    private static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
