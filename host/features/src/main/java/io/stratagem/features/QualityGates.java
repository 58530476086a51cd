package io.stratagem.features;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Judges a batch of delivered vectors before any of them is evaluated. Stateless and thread-safe. */
public final class QualityGates {
    private static final String UNGATED = "price";

    private final VectorNormaliser normaliser;
    private final QualityThresholds thresholds;

    /** @param normaliser decides what a vector contains and how stale it is */
    public QualityGates(VectorNormaliser normaliser, QualityThresholds thresholds) {
        this.normaliser = normaliser;
        this.thresholds = thresholds;
    }

    /** The verdict on a batch, in the order it was delivered; an empty one is accepted. */
    public QualityReport check(List<VectorEnvelope> batch) {
        SortedMap<String, Double> nullRates = nullRates(batch);
        double duplicateRatio = share(batch.size(), duplicates(batch));
        long staleness = percentile95(
                batch.stream().mapToLong(normaliser::stalenessMillis).sorted().toArray());
        int mismatches = (int) batch.stream()
                .filter(envelope -> !VectorNormaliser.hasCompatibleSchema(envelope))
                .count();
        Set<QualityReason> reasons = EnumSet.noneOf(QualityReason.class);
        addIf(
                duplicateRatio > thresholds.maxDuplicateRatio(),
                QualityReason.DUPLICATE_RATIO_EXCEEDS_THRESHOLD,
                reasons);
        addIf(staleness > thresholds.maxStalenessMillis(), QualityReason.FEATURE_STALENESS_EXCEEDS_BUDGET, reasons);
        addIf(goesBack(batch), QualityReason.NON_MONOTONIC_PROGRESSION, reasons);
        addIf(
                nullRates.entrySet().stream().anyMatch(this::isTooOftenMissing),
                QualityReason.REQUIRED_FEATURE_NULL_RATE_EXCEEDS_THRESHOLD,
                reasons);
        addIf(mismatches > 0, QualityReason.SCHEMA_MISMATCH, reasons);
        return new QualityReport(
                batch.size(), nullRates, duplicateRatio, staleness, mismatches, Collections.unmodifiableSet(reasons));
    }

    private static void addIf(boolean fails, QualityReason reason, Set<QualityReason> reasons) {
        if (fails) {
            reasons.add(reason);
        }
    }

    private boolean isTooOftenMissing(Map.Entry<String, Double> rate) {
        return !rate.getKey().equals(UNGATED) && rate.getValue() > thresholds.maxRequiredNullRate();
    }

    private SortedMap<String, Double> nullRates(List<VectorEnvelope> batch) {
        int[] missing = new int[VectorNormaliser.REQUIRED.size()];
        for (VectorEnvelope envelope : batch) {
            Map<String, @Nullable Object> values = normaliser.values(envelope);
            Arrays.setAll(missing, i -> missing[i] + (values.get(VectorNormaliser.REQUIRED.get(i)) == null ? 1 : 0));
        }
        SortedMap<String, Double> rates = new TreeMap<>();
        for (int i = 0; i < missing.length; i++) {
            rates.put(VectorNormaliser.REQUIRED.get(i), share(batch.size(), missing[i]));
        }
        return Collections.unmodifiableSortedMap(rates);
    }

    private static double share(int rows, int count) {
        return rows == 0 ? 0 : (double) count / rows;
    }

    private static int duplicates(List<VectorEnvelope> batch) {
        Set<Key> seen = new HashSet<>();
        batch.forEach(envelope -> seen.add(Key.of(envelope)));
        return batch.size() - seen.size();
    }

    private static boolean goesBack(List<VectorEnvelope> batch) {
        List<Key> keys = new ArrayList<>();
        batch.forEach(envelope -> keys.add(Key.of(envelope)));
        for (int i = 1; i < keys.size(); i++) {
            if (Key.ORDER.compare(keys.get(i), keys.get(i - 1)) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Linear interpolation between the two nearest ranks, the extremes included. */
    private static long percentile95(long[] sorted) {
        if (sorted.length == 0) {
            return 0;
        }
        int hundredths = 95 * (sorted.length - 1);
        int rank = hundredths / 100;
        int beyond = hundredths % 100;
        if (beyond == 0) {
            return sorted[rank];
        }
        return (sorted[rank] * (100 - beyond) + sorted[rank + 1] * beyond) / 100;
    }

    /** What makes two vectors the same event. */
    private record Key(Instant time, String symbol, long sequence, String source) {
        static final Comparator<Key> ORDER = Comparator.comparing(Key::time)
                .thenComparing(Key::symbol)
                .thenComparingLong(Key::sequence)
                .thenComparing(Key::source);

        static Key of(VectorEnvelope envelope) {
            return new Key(envelope.eventTime().toInstant(), envelope.symbol(), envelope.sequence(), envelope.source());
        }
    }
}
