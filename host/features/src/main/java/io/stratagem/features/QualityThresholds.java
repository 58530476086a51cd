package io.stratagem.features;

/**
 * How bad a batch of delivered vectors may be; a value equal to its limit passes.
 *
 * @param maxRequiredNullRate share of vectors without a required value, 0 to 1
 * @param maxStalenessMillis 95th percentile of ingest time minus event time
 * @param maxDuplicateRatio share of vectors that repeat time, symbol, sequence and source of an earlier one, 0 to 1
 */
public record QualityThresholds(double maxRequiredNullRate, long maxStalenessMillis, double maxDuplicateRatio) {
    /** 1 % missing, 120 s stale, 2 % repeated. */
    public static final QualityThresholds DEFAULT = new QualityThresholds(0.01, 120_000, 0.02);

    public QualityThresholds {
        if (!(maxRequiredNullRate >= 0) || maxStalenessMillis < 0 || !(maxDuplicateRatio >= 0)) {
            throw new IllegalArgumentException("a limit is negative: " + maxRequiredNullRate + ", " + maxStalenessMillis
                    + " ms, " + maxDuplicateRatio);
        }
    }
}
