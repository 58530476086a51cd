package io.stratagem.features;

import java.util.Locale;

/** Why a batch of delivered vectors fails, in the order reports list them. */
public enum QualityReason {
    /** Too many vectors repeat an earlier one. */
    DUPLICATE_RATIO_EXCEEDS_THRESHOLD(true),
    /** The 95th percentile of staleness is too high. */
    FEATURE_STALENESS_EXCEEDS_BUDGET(true),
    /** A vector is older than the one before it. */
    NON_MONOTONIC_PROGRESSION(true),
    /** Macd, its signal or rsi14 is missing too often. A warning: vectors without them are skipped one by one. */
    REQUIRED_FEATURE_NULL_RATE_EXCEEDS_THRESHOLD(false),
    /** A vector declares another major schema. */
    SCHEMA_MISMATCH(true);

    private final String text = name().toLowerCase(Locale.ROOT);
    private final boolean blocking;

    QualityReason(boolean blocking) {
        this.blocking = blocking;
    }

    /** The lower-case name, as reports show it. */
    public String text() {
        return text;
    }

    /** Whether the batch may not be evaluated; otherwise it is a warning. */
    public boolean isBlocking() {
        return blocking;
    }
}
