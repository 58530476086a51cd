package io.stratagem.api;

import io.stratagem.api.observe.CustomMetricHandle;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.random.RandomSource;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.ValueWindow;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The declared state of one strategy for one symbol, during one evaluation.
 *
 * <p>A plugin has no other memory. The host holds the slots, so it can snapshot, hash, hand over and replay them. An
 * evaluation is a transaction: what it writes is kept only if it returns normally, within its budget, with a valid output.
 * Valid during the call it was handed to and on that thread only; nothing here allocates.
 *
 * @since 1.0
 */
@ProviderType
public interface StrategyState {
    /** The number in a slot. */
    double get(NumberSlot slot);

    /** Writes a number; it must be finite, or the evaluation counts as an error. */
    void set(NumberSlot slot, double value);

    /** The count in a slot. */
    long get(CountSlot slot);

    /** Writes a count. */
    void set(CountSlot slot, long value);

    /** The flag in a slot. */
    boolean get(FlagSlot slot);

    /** Writes a flag. */
    void set(FlagSlot slot, boolean value);

    /** The constant in a slot. */
    <E extends Enum<E>> E get(ChoiceSlot<E> slot);

    /** Writes a constant. */
    <E extends Enum<E>> void set(ChoiceSlot<E> slot, E value);

    /**
     * The feature as it was {@code events} events ago; 0 is the current event. {@code NaN} while the window has not seen that
     * many events, or where the feature was missing then.
     *
     * @param events within [0, length of the window)
     */
    double ago(FeatureWindow window, int events);

    /**
     * The value pushed {@code pushes} pushes ago; 0 is the newest one committed. {@code NaN} while fewer were pushed.
     *
     * @param pushes within [0, length of the window)
     */
    double ago(ValueWindow window, int pushes);

    /** Appends a finite value, at most once per event; it is seen from the next event on. */
    void push(ValueWindow window, double value);

    /** Shows a number of the strategy's reasoning at this event. */
    void show(Observable observable, double value);

    /** Measures a gate and says whether it passes; {@code NaN} never passes. */
    boolean passes(Gate gate, double measured);

    /** Adds to a custom metric declared with {@link CustomMetric}. */
    void add(CustomMetricHandle metric, double amount);

    /**
     * The next number of the strategy's random sequence, uniform in [0, 1). It depends only on the catalog's seed, the strategy,
     * the symbol, the event time and how many numbers this evaluation drew before.
     */
    double next(RandomSource random);
}
