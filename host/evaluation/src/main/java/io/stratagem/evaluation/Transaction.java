package io.stratagem.evaluation;

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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation's view of a state area. Writes go to a copy; {@link #commit} moves them over, anything else forgets them. Reused
 * from event to event by one thread; allocates nothing.
 */
public final class Transaction implements StrategyState {
    private final long[] cells;
    private final boolean[] pushed;
    private final double[] pushes;
    private final double[] observed;
    private final double[] measured;
    private final double[] metricPending;
    private final double[] metricTotals;
    private final RandomSequence random;
    private StateArea area;
    private boolean dirty;
    private boolean anyPush;
    private boolean anyMetric;
    private int failedGate;
    private @Nullable String problem;

    /**
     * A transaction over areas with these slots.
     *
     * @param random the strategy's sequence
     */
    Transaction(List<Slot> slots, int observables, int gates, int metrics, RandomSequence random) {
        cells = new long[slots.size()];
        pushed = new boolean[slots.size()];
        pushes = new double[slots.size()];
        observed = new double[observables];
        measured = new double[gates];
        metricPending = new double[metrics];
        metricTotals = new double[metrics];
        this.random = random;
        area = new StateArea(slots);
    }

    void begin(StateArea of, String symbol, long eventTimeMillis) {
        area = of;
        System.arraycopy(of.cells, 0, cells, 0, cells.length);
        dirty = false;
        failedGate = -1;
        problem = null;
        if (anyPush) {
            Arrays.fill(pushed, false);
            anyPush = false;
        }
        if (anyMetric) {
            Arrays.fill(metricPending, 0);
            anyMetric = false;
        }
        Arrays.fill(observed, Double.NaN);
        Arrays.fill(measured, Double.NaN);
        random.begin(symbol, eventTimeMillis);
    }

    /** What was written against the contract, or null. */
    @Nullable
    String problem() {
        return problem;
    }

    void commit() {
        if (dirty) {
            System.arraycopy(cells, 0, area.cells, 0, cells.length);
        }
        if (anyPush) {
            for (int slot = 0; slot < pushed.length; slot++) {
                if (pushed[slot]) {
                    area.append(slot, pushes[slot]);
                }
            }
        }
        if (anyMetric) {
            for (int metric = 0; metric < metricPending.length; metric++) {
                metricTotals[metric] += metricPending[metric];
            }
        }
    }

    /** The index of the first gate that did not pass at this event, or -1. */
    public int failedGate() {
        return failedGate;
    }

    /** What an observable showed at this event; NaN when it was not shown. */
    public double observed(int observable) {
        return observed[observable];
    }

    /** What a gate measured at this event; NaN when it was not asked. */
    public double measured(int gate) {
        return measured[gate];
    }

    /** The total of a custom metric since the start. */
    public double metricTotal(int metric) {
        return metricTotals[metric];
    }

    @Override
    public double get(NumberSlot slot) {
        return Double.longBitsToDouble(cells[slot.index()]);
    }

    @Override
    public void set(NumberSlot slot, double value) {
        if (!Double.isFinite(value)) {
            problem = "slot " + slot.name() + " was set to " + value;
        }
        cells[slot.index()] = Double.doubleToRawLongBits(value);
        dirty = true;
    }

    @Override
    public long get(CountSlot slot) {
        return cells[slot.index()];
    }

    @Override
    public void set(CountSlot slot, long value) {
        cells[slot.index()] = value;
        dirty = true;
    }

    @Override
    public boolean get(FlagSlot slot) {
        return cells[slot.index()] != 0;
    }

    @Override
    public void set(FlagSlot slot, boolean value) {
        cells[slot.index()] = value ? 1 : 0;
        dirty = true;
    }

    @Override
    public <E extends Enum<E>> E get(ChoiceSlot<E> slot) {
        return slot.constants().get((int) cells[slot.index()]);
    }

    @Override
    public <E extends Enum<E>> void set(ChoiceSlot<E> slot, E value) {
        cells[slot.index()] = value.ordinal();
        dirty = true;
    }

    @Override
    public double ago(FeatureWindow window, int events) {
        return area.ago(window.index(), events);
    }

    @Override
    public double ago(ValueWindow window, int pushesBack) {
        return area.ago(window.index(), pushesBack);
    }

    @Override
    public void push(ValueWindow window, double value) {
        int slot = window.index();
        if (pushed[slot]) {
            problem = "window " + window.name() + " was pushed twice in one event";
        } else if (!Double.isFinite(value)) {
            problem = "window " + window.name() + " was pushed " + value;
        }
        pushed[slot] = true;
        pushes[slot] = value;
        anyPush = true;
    }

    @Override
    public void show(Observable observable, double value) {
        observed[observable.index()] = value;
    }

    @Override
    public boolean passes(Gate gate, double value) {
        measured[gate.index()] = value;
        boolean passed = gate.comparison().passes(value, gate.threshold());
        if (!passed && failedGate < 0) {
            failedGate = gate.index();
        }
        return passed;
    }

    @Override
    public void add(CustomMetricHandle metric, double amount) {
        if (!Double.isFinite(amount)) {
            problem = "metric " + metric.name() + " was given " + amount;
        }
        metricPending[metric.index()] += amount;
        anyMetric = true;
    }

    @Override
    public double next(RandomSource source) {
        return random.next();
    }
}
