package io.stratagem.features;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the quality gates found in a batch.
 *
 * @param rows how many vectors it has
 * @param nullRateByField share without it, for each required field
 * @param stalenessP95Millis 95th percentile, interpolated, rounded down
 * @param schemaMismatches vectors that declare another major schema
 * @param reasons everything that fails; empty when the batch is accepted
 */
public record QualityReport(
        int rows,
        SortedMap<String, Double> nullRateByField,
        double duplicateRatio,
        long stalenessP95Millis,
        int schemaMismatches,
        Set<QualityReason> reasons) {
    /** Whether nothing fails. */
    public boolean isAccepted() {
        return reasons.isEmpty();
    }

    /** Whether the batch may not be evaluated. */
    public boolean isBlocked() {
        return reasons.stream().anyMatch(QualityReason::isBlocking);
    }

    /** One fault per reason, warnings included. */
    public List<Fault> faults(String where) {
        return reasons.stream()
                .map(reason -> new Fault(ErrorCode.E_DATA_QUALITY, where, reason.text(), seen(reason)))
                .toList();
    }

    private String seen(QualityReason reason) {
        return switch (reason) {
            case DUPLICATE_RATIO_EXCEEDS_THRESHOLD -> Double.toString(duplicateRatio);
            case FEATURE_STALENESS_EXCEEDS_BUDGET -> stalenessP95Millis + " ms";
            case NON_MONOTONIC_PROGRESSION -> "";
            case REQUIRED_FEATURE_NULL_RATE_EXCEEDS_THRESHOLD -> nullRateByField.toString();
            case SCHEMA_MISMATCH -> Integer.toString(schemaMismatches);
        };
    }
}
