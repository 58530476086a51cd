package io.stratagem.bench;

import io.stratagem.api.Declaration;
import io.stratagem.api.StrategyState;
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
import java.util.List;

/** The least an evaluator can run on: plain arrays, no transaction, no checks, nothing shown is kept. */
final class BareState implements StrategyState {
    private final FeatureWindow[] windows;
    private final int[] columns;
    private final double[] numbers;
    private final long[] cells;
    private final double[][] rings;
    private final int[] heads;

    BareState(Declaration declaration, int[] columns) {
        this.columns = columns;
        List<Slot> slots = declaration.stateLayout().perSymbol();
        windows = slots.stream()
                .filter(FeatureWindow.class::isInstance)
                .map(FeatureWindow.class::cast)
                .toArray(FeatureWindow[]::new);
        numbers = new double[slots.size()];
        cells = new long[slots.size()];
        rings = new double[slots.size()][];
        heads = new int[slots.size()];
        for (Slot slot : slots) {
            int length = slot instanceof FeatureWindow window ? window.length() : 0;
            rings[slot.index()] = new double[length];
            cells[slot.index()] = slot instanceof FlagSlot flag && flag.initial() ? 1 : 0;
        }
    }

    /** Moves the windows on. */
    void append(double[] row) {
        for (FeatureWindow window : windows) {
            int slot = window.index();
            heads[slot] = heads[slot] + 1 == rings[slot].length ? 0 : heads[slot] + 1;
            rings[slot][heads[slot]] = row[columns[window.feature().index()]];
        }
    }

    @Override
    public double get(NumberSlot slot) {
        return numbers[slot.index()];
    }

    @Override
    public void set(NumberSlot slot, double value) {
        numbers[slot.index()] = value;
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
        // A choice that was never set is its first constant or its initial one; the families begin FLAT, wherever that
        // stands.
        long stored = cells[slot.index()];
        return stored == 0 ? slot.initial() : slot.constants().get((int) stored - 1);
    }

    @Override
    public <E extends Enum<E>> void set(ChoiceSlot<E> slot, E value) {
        cells[slot.index()] = value.ordinal() + 1L;
    }

    @Override
    public double ago(FeatureWindow window, int events) {
        double[] ring = rings[window.index()];
        int place = heads[window.index()] - events;
        return ring[place < 0 ? place + ring.length : place];
    }

    @Override
    public double ago(ValueWindow window, int pushes) {
        throw new UnsupportedOperationException("no family has a value window");
    }

    @Override
    public void push(ValueWindow window, double value) {
        throw new UnsupportedOperationException("no family has a value window");
    }

    @Override
    public void show(Observable observable, double value) {}

    @Override
    public boolean passes(Gate gate, double measured) {
        return gate.comparison().passes(measured, gate.threshold());
    }

    @Override
    public void add(CustomMetricHandle metric, double amount) {}

    @Override
    public double next(RandomSource random) {
        throw new UnsupportedOperationException("no family draws random numbers");
    }
}
