package io.stratagem.evaluation;

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
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One evaluation's view of a state area. Writes go to a copy; {@link #commit} moves them over, anything else forgets them. Reused
 * from event to event by one thread; allocates nothing.
 *
 * <p>Open from {@link #begin} to {@link #end}, for the thread that began it. A handle is compared with the declared one before its index
 * is used: of another strategy or layout it is refused, and the evaluation fails even if the plugin swallows the exception.
 */
public final class Transaction implements StrategyState {
    private static final String FOREIGN = "a handle that is not one of this strategy's was used";
    private static final Slot[] CLOSED = {};

    private final Slot[] slots;
    private final Observable[] observables;
    private final Gate[] gates;
    private final String[] metrics;
    private final long[] cells;
    private final boolean[] pushed;
    private final double[] pushes;
    private final double[] observed;
    private final double[] measured;
    private final double[] metricPending;
    private final double[] metricTotals;
    private final RandomSequence random;
    private StateArea area;
    private Slot[] open = CLOSED;
    private @Nullable Thread owner;
    private boolean dirty;
    private boolean anyPush;
    private boolean anyMetric;
    private boolean anyShown = true;
    private boolean anyMeasured = true;
    private int failedGate;
    private @Nullable String problem;

    /**
     * A transaction over areas with these slots.
     *
     * @param random the strategy's sequence
     */
    Transaction(List<Slot> slots, Declaration declaration, RandomSequence random) {
        this.slots = slots.toArray(Slot[]::new);
        observables = declaration.observables().toArray(Observable[]::new);
        gates = declaration.gates().toArray(Gate[]::new);
        metrics = declaration.metrics().toArray(String[]::new);
        cells = new long[slots.size()];
        pushed = new boolean[slots.size()];
        pushes = new double[slots.size()];
        observed = new double[observables.length];
        measured = new double[gates.length];
        metricPending = new double[metrics.length];
        metricTotals = new double[metrics.length];
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
        if (anyShown) {
            Arrays.fill(observed, Double.NaN);
            anyShown = false;
        }
        if (anyMeasured) {
            Arrays.fill(measured, Double.NaN);
            anyMeasured = false;
        }
        random.begin(symbol, eventTimeMillis);
        owner = Thread.currentThread();
        open = slots;
    }

    /** Ends the call: from now on the plugin can neither read nor write through it. */
    void end() {
        open = CLOSED;
        owner = null;
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

    /** The slot's place, once it is known to be this strategy's and the call to be going on. */
    private int place(Slot slot, int index) {
        boolean own = index >= 0 && index < open.length && open[index] == slot && Thread.currentThread() == owner;
        return own ? index : checked(slot, index);
    }

    private int checked(Slot slot, int index) {
        requireOwn();
        require(index >= 0 && index < slots.length && slots[index].equals(slot));
        return index;
    }

    private void requireOwn() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("state is valid during its call only");
        }
    }

    private void require(boolean ownHandle) {
        if (!ownHandle) {
            problem = FOREIGN;
            throw new IllegalArgumentException(FOREIGN);
        }
    }

    @Override
    public double get(NumberSlot slot) {
        return Double.longBitsToDouble(cells[place(slot, slot.index())]);
    }

    @Override
    public void set(NumberSlot slot, double value) {
        int place = place(slot, slot.index());
        if (!Double.isFinite(value)) {
            problem = "slot " + slot.name() + " was set to " + value;
        }
        cells[place] = Double.doubleToRawLongBits(value);
        dirty = true;
    }

    @Override
    public long get(CountSlot slot) {
        return cells[place(slot, slot.index())];
    }

    @Override
    public void set(CountSlot slot, long value) {
        cells[place(slot, slot.index())] = value;
        dirty = true;
    }

    @Override
    public boolean get(FlagSlot slot) {
        return cells[place(slot, slot.index())] != 0;
    }

    @Override
    public void set(FlagSlot slot, boolean value) {
        cells[place(slot, slot.index())] = value ? 1 : 0;
        dirty = true;
    }

    @Override
    public <E extends Enum<E>> E get(ChoiceSlot<E> slot) {
        return slot.constants().get((int) cells[place(slot, slot.index())]);
    }

    @Override
    public <E extends Enum<E>> void set(ChoiceSlot<E> slot, E value) {
        int place = place(slot, slot.index());
        int ordinal = value.ordinal();
        if (ordinal >= slot.constants().size() || slot.constants().get(ordinal) != value) {
            problem = "slot " + slot.name() + " was set to a constant of another enum";
            return;
        }
        cells[place] = ordinal;
        dirty = true;
    }

    @Override
    public double ago(FeatureWindow window, int events) {
        return area.ago(place(window, window.index()), events);
    }

    @Override
    public double ago(ValueWindow window, int pushesBack) {
        return area.ago(place(window, window.index()), pushesBack);
    }

    @Override
    public void push(ValueWindow window, double value) {
        int slot = place(window, window.index());
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
        requireOwn();
        int place = observable.index();
        require(place >= 0
                && place < observables.length
                && (observables[place] == observable || observables[place].equals(observable)));
        observed[place] = value;
        anyShown = true;
    }

    @Override
    public boolean passes(Gate gate, double value) {
        requireOwn();
        int place = gate.index();
        require(place >= 0 && place < gates.length && (gates[place] == gate || gates[place].equals(gate)));
        measured[place] = value;
        anyMeasured = true;
        boolean passed = gate.comparison().passes(value, gate.threshold());
        if (!passed && failedGate < 0) {
            failedGate = place;
        }
        return passed;
    }

    @Override
    public void add(CustomMetricHandle metric, double amount) {
        requireOwn();
        int place = metric.index();
        require(place >= 0 && place < metrics.length && metrics[place].equals(metric.name()));
        if (!Double.isFinite(amount)) {
            problem = "metric " + metric.name() + " was given " + amount;
        }
        metricPending[place] += amount;
        anyMetric = true;
    }

    @Override
    public double next(RandomSource source) {
        requireOwn();
        return random.next();
    }
}
