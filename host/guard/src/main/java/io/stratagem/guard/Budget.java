package io.stratagem.guard;

/**
 * What one piece of plugin code may use.
 *
 * @param fuel ticks: method entries, backward branches, handlers, and charges of JDK calls by size; at least 1
 * @param allocationBytes bytes by the deterministic charge, a fixed size per object and element; at least 1
 * @param depth nested calls of plugin code, at least 1
 */
public record Budget(long fuel, long allocationBytes, int depth) {
    /** For one evaluation of an event: 10 million ticks, 64 MiB, 256 calls deep. */
    public static final Budget EVALUATION = new Budget(10_000_000, 64L << 20, 256);

    /** For everything asked of a plugin while a generation is built: 100 million ticks, 256 MiB, 256 calls deep. */
    public static final Budget BUILD = new Budget(100_000_000, 256L << 20, 256);

    public Budget {
        if (fuel < 1 || allocationBytes < 1 || depth < 1) {
            throw new IllegalArgumentException(
                    "every limit is at least 1: " + fuel + ", " + allocationBytes + ", " + depth);
        }
    }
}
