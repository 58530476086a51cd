package io.stratagem.api;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy wants its position in one symbol to be: a target, never an order.
 *
 * <p>{@code LONG} or {@code SHORT} with a target notional of N means "hold N in the symbol's quote currency". The same
 * direction again resizes and never adds. {@code FLAT} closes the sending strategy's own position.
 *
 * <p>Immutable: each method that seems to change an intent returns another. The host checks every intent before it acts on
 * it: confidence and notional must be finite and in range, {@code FLAT} carries notional 0, texts are bounded. An intent that
 * fails the check counts as an error of the plugin ({@code E_STRAT_OUTPUT_INVALID}) and its state changes are dropped.
 *
 * <p>Strategy, symbol, event time, plugin version, generation, hashes and sequence number are stamped by the host.
 *
 * @since 1.0
 */
public final class StrategyIntent {
    /** The most reasons an intent may carry. */
    public static final int MAX_REASONS = 16;

    /** The most meta entries an intent may carry. */
    public static final int MAX_META = 16;

    /** Nothing to say about this event. Returned instead of null, which is an error. */
    public static final StrategyIntent NONE = new StrategyIntent(Direction.FLAT, 0, 0, null, List.of(), Map.of());

    private final Direction direction;
    private final double confidence;
    private final double targetNotional;
    private final @Nullable String horizon;
    private final List<Reason> rationale;
    private final Map<String, Object> meta;

    private StrategyIntent(
            Direction direction,
            double confidence,
            double targetNotional,
            @Nullable String horizon,
            List<Reason> rationale,
            Map<String, Object> meta) {
        this.direction = direction;
        this.confidence = confidence;
        this.targetNotional = targetNotional;
        this.horizon = horizon;
        this.rationale = rationale;
        this.meta = meta;
    }

    /**
     * An intent to be long. Its target notional must still be given.
     *
     * @param confidence within [0, 1]
     */
    public static StrategyIntent goLong(double confidence) {
        return new StrategyIntent(Direction.LONG, confidence, 0, null, List.of(), Map.of());
    }

    /**
     * An intent to be short. Its target notional must still be given.
     *
     * @param confidence within [0, 1]
     */
    public static StrategyIntent goShort(double confidence) {
        return new StrategyIntent(Direction.SHORT, confidence, 0, null, List.of(), Map.of());
    }

    /** An intent to hold nothing: notional 0, confidence 1. */
    public static StrategyIntent flat() {
        return new StrategyIntent(Direction.FLAT, 1, 0, null, List.of(), Map.of());
    }

    /**
     * The same intent with a target size.
     *
     * @param quoteCurrency the notional to hold, in the symbol's quote currency; finite, &gt; 0 unless the direction is FLAT
     */
    public StrategyIntent notional(double quoteCurrency) {
        return new StrategyIntent(direction, confidence, quoteCurrency, horizon, rationale, meta);
    }

    /** The same intent with these reasons added, in order of importance. Beyond {@link #MAX_REASONS} it stays one too many. */
    public StrategyIntent because(String... reasons) {
        int added = Math.min(reasons.length, Math.max(0, MAX_REASONS + 1 - rationale.size()));
        Reason[] extended = rationale.toArray(new Reason[rationale.size() + added]);
        for (int index = 0; index < added; index++) {
            extended[rationale.size() + index] = new Reason(reasons[index], Double.NaN);
        }
        return withRationale(extended);
    }

    /** The same intent with one more reason and the value measured for it (finite). */
    public StrategyIntent because(String reason, double value) {
        if (rationale.size() > MAX_REASONS) {
            return this;
        }
        Reason[] extended = rationale.toArray(new Reason[rationale.size() + 1]);
        extended[rationale.size()] = new Reason(reason, value);
        return withRationale(extended);
    }

    /** The array is nobody else's, so that it need not be copied again. */
    private StrategyIntent withRationale(Reason[] reasons) {
        List<Reason> list = Collections.unmodifiableList(Arrays.asList(reasons));
        return new StrategyIntent(direction, confidence, targetNotional, horizon, list, meta);
    }

    /** The same intent with another horizon than the strategy's timeframe, such as {@code "intraday"}. */
    public StrategyIntent horizon(String name) {
        return new StrategyIntent(
                direction,
                confidence,
                targetNotional,
                Objects.requireNonNull(name, "horizon is null"),
                rationale,
                meta);
    }

    /** The same intent with a number of the author's own, such as a stop price (finite). */
    public StrategyIntent meta(String key, double value) {
        return withMeta(key, value);
    }

    /** The same intent with a text of the author's own. */
    public StrategyIntent meta(String key, String value) {
        return withMeta(key, Objects.requireNonNull(value, "meta value is null"));
    }

    private StrategyIntent withMeta(String key, Object value) {
        if (meta.size() > MAX_META) {
            return this;
        }
        Map<String, Object> extended = new TreeMap<>(meta);
        extended.put(Objects.requireNonNull(key, "meta key is null"), value);
        return new StrategyIntent(
                direction, confidence, targetNotional, horizon, rationale, Collections.unmodifiableMap(extended));
    }

    /** The direction asked for. */
    public Direction direction() {
        return direction;
    }

    /** How sure the strategy is, within [0, 1]. */
    public double confidence() {
        return confidence;
    }

    /** The notional to hold, in quote currency, &gt;= 0. */
    public double targetNotional() {
        return targetNotional;
    }

    /** The horizon asked for, or null for the strategy's timeframe. */
    public @Nullable String horizon() {
        return horizon;
    }

    /** The reasons, most important first. */
    public List<Reason> rationale() {
        return rationale;
    }

    /** The author's own entries, sorted by key; each value is a {@link Double} or a {@link String}. */
    public Map<String, Object> meta() {
        return meta;
    }

    @Override
    public String toString() {
        return this == NONE
                ? "none"
                : direction + " " + targetNotional + " @" + confidence + " " + rationale + " " + meta;
    }
}
