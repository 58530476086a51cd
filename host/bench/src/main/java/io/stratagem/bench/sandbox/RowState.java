package io.stratagem.bench.sandbox;

import io.stratagem.api.Declaration;
import io.stratagem.api.Direction;
import io.stratagem.api.FeatureVector;
import io.stratagem.api.OverlayAnswer;
import io.stratagem.api.StrategyState;
import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.model.ModelOutput;
import io.stratagem.api.observe.CustomMetricHandle;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.random.RandomSource;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.ValueWindow;

/** All an evaluator is given, on plain arrays: rows of features, slots without a transaction, an answer that is dropped. */
final class RowState implements FeatureVector, StrategyState, OverlayAnswer {
    private final double[][] rows;
    private final long[] cells;
    private final double[] observed;
    private final double[] measured;
    private int row;
    private double answered;

    /**
     * A state at the first row.
     *
     * @param rows by event, then by feature handle
     */
    RowState(double[][] rows, Declaration declaration) {
        this.rows = rows;
        cells = new long[declaration.stateLayout().perSymbol().size()];
        observed = new double[declaration.observables().size()];
        measured = new double[declaration.gates().size()];
        for (Slot slot : declaration.stateLayout().perSymbol()) {
            cells[slot.index()] = switch (slot) {
                case NumberSlot number -> Double.doubleToRawLongBits(number.initial());
                case CountSlot count -> count.initial();
                case FlagSlot flag -> flag.initial() ? 1 : 0;
                case ChoiceSlot<?> choice -> choice.initial().ordinal();
                case FeatureWindow window -> 0;
                case ValueWindow window -> 0;
            };
        }
    }

    /** Points it at another row. */
    void show(int index) {
        row = index;
    }

    /** What the last overlay said, so that it was not said in vain. */
    double answered() {
        return answered;
    }

    @Override
    public double get(FeatureHandle feature) {
        return rows[row][feature.index()];
    }

    @Override
    public boolean has(FeatureHandle feature) {
        return Double.isFinite(rows[row][feature.index()]);
    }

    @Override
    public double get(ModelOutput output) {
        return Double.NaN;
    }

    @Override
    public String symbol() {
        return "SPY";
    }

    @Override
    public Timeframe timeframe() {
        return Timeframe.parse("1d");
    }

    @Override
    public long eventTimeMillis() {
        return row;
    }

    @Override
    public double get(NumberSlot slot) {
        return Double.longBitsToDouble(cells[slot.index()]);
    }

    @Override
    public void set(NumberSlot slot, double value) {
        cells[slot.index()] = Double.doubleToRawLongBits(value);
    }

    @Override
    public long get(CountSlot slot) {
        return cells[slot.index()];
    }

    @Override
    public void set(CountSlot slot, long value) {
        cells[slot.index()] = value;
    }

    @Override
    public boolean get(FlagSlot slot) {
        return cells[slot.index()] != 0;
    }

    @Override
    public void set(FlagSlot slot, boolean value) {
        cells[slot.index()] = value ? 1 : 0;
    }

    @Override
    public <E extends Enum<E>> E get(ChoiceSlot<E> slot) {
        return slot.constants().get((int) cells[slot.index()]);
    }

    @Override
    public <E extends Enum<E>> void set(ChoiceSlot<E> slot, E value) {
        cells[slot.index()] = value.ordinal();
    }

    @Override
    public double ago(FeatureWindow window, int events) {
        return rows[Math.max(0, row - events)][window.feature().index()];
    }

    @Override
    public double ago(ValueWindow window, int pushes) {
        throw new UnsupportedOperationException("no family writes a window");
    }

    @Override
    public void push(ValueWindow window, double value) {
        throw new UnsupportedOperationException("no family writes a window");
    }

    @Override
    public void show(Observable observable, double value) {
        observed[observable.index()] = value;
    }

    @Override
    public boolean passes(Gate gate, double value) {
        measured[gate.index()] = value;
        return gate.comparison().passes(value, gate.threshold());
    }

    @Override
    public void add(CustomMetricHandle metric, double amount) {
        throw new UnsupportedOperationException("no family has a metric");
    }

    @Override
    public double next(RandomSource random) {
        throw new UnsupportedOperationException("no family draws random numbers");
    }

    @Override
    public void scale(Direction direction, double factor) {
        answered = factor;
    }

    @Override
    public void veto(Direction direction, String reason) {
        answered = 0;
    }
}
