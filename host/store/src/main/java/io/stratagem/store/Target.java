package io.stratagem.store;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a decision says about one symbol.
 *
 * @param direction what the position shall become
 * @param confidence within [0, 1]
 * @param targetNotional after overlays, in quote currency, finite, &gt;= 0; 0 for FLAT
 * @param wishedNotional as the plugin gave it, in quote currency, finite, &gt;= 0
 * @param horizon the plugin's horizon, or the strategy's timeframe
 * @param rationale most important reason first; values finite where present
 * @param meta the author's own entries; each a {@link Double} (finite) or a {@link String}
 */
public record Target(
        Direction direction,
        double confidence,
        double targetNotional,
        double wishedNotional,
        String horizon,
        List<Reason> rationale,
        Map<String, Object> meta) {
    public Target {
        Objects.requireNonNull(direction, "direction is null");
        Objects.requireNonNull(horizon, "horizon is null");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence lies within 0 and 1, not " + confidence);
        }
        requireNotional("targetNotional", targetNotional);
        requireNotional("wishedNotional", wishedNotional);
        if (direction == Direction.FLAT && targetNotional != 0) {
            throw new IllegalArgumentException("FLAT holds nothing, not " + targetNotional);
        }
        rationale = List.copyOf(rationale);
        meta = meta.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(meta));
    }

    private static void requireNotional(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is finite and not negative, not " + value);
        }
    }
}
