package io.stratagem.features;

import io.stratagem.market.DeliveredVector;
import io.stratagem.market.Series;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A delivered vector in canonical form.
 *
 * @param envelope what it was made from
 * @param schemaVersion the canonical schema
 * @param values every canonical field by name: a decimal with the digits it came with, a whole number, a text, or null when missing
 * @param hash SHA-256 of the canonical JSON of identity and values, lower-case hex
 */
public record NormalisedVector(
        VectorEnvelope envelope,
        String schemaVersion,
        SortedMap<String, @Nullable Object> values,
        String hash,
        long stalenessMillis) {
    public NormalisedVector {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /**
     * The event the host plays: the finite numbers among the values, and {@code bid} and {@code ask} from the imbalance quotes when
     * the source does not name them itself.
     */
    public DeliveredVector toEvent(Series series) {
        Map<String, Double> numbers = new HashMap<>();
        for (Map.Entry<String, @Nullable Object> entry : values.entrySet()) {
            if (entry.getValue() instanceof Number number && !Step.isMissing(number.doubleValue())) {
                numbers.put(entry.getKey(), number.doubleValue());
            }
        }
        copy(numbers, "imbalance_bid_px", "bid");
        copy(numbers, "imbalance_ask_px", "ask");
        return new DeliveredVector(
                series,
                envelope.eventTime().toInstant().toEpochMilli(),
                envelope.sequence(),
                envelope.source(),
                schemaVersion,
                numbers,
                hash,
                stalenessMillis);
    }

    private static void copy(Map<String, Double> numbers, String from, String to) {
        Double value = numbers.get(from);
        if (value != null) {
            numbers.putIfAbsent(to, value);
        }
    }
}
