package io.stratagem.features;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.Bar;
import io.stratagem.market.DeliveredVector;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.nio.BufferUnderflowException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The features of one series as of its latest event, and the memory they are computed from. Belongs to one thread. {@link #update}
 * and {@link #accept} allocate nothing and take constant amortised time per event.
 */
public final class FeatureState {
    private static final int MAGIC = 0x53464541;
    private static final int VERSION = 1;

    private final FeaturePlan plan;
    private final Step[] steps;
    private final String[] stepKeys;
    private final int[] cellByColumn;
    private final String[] deliveredNames;
    private final double[] cells;
    private final double[] row;

    FeatureState(FeaturePlan plan, Step[] steps, String[] stepKeys) {
        this.plan = plan;
        this.steps = steps;
        this.stepKeys = stepKeys;
        this.cellByColumn = plan.cellByColumn();
        this.deliveredNames = plan.deliveredNames().toArray(String[]::new);
        this.cells = new double[plan.cellCount()];
        this.row = new double[plan.size()];
        forget();
    }

    /** Advances by one bar. Bars come in order of time; nothing else is asked of them. */
    public void update(Bar bar) {
        Cells.fill(cells, bar);
        for (Step step : steps) {
            step.update(cells);
        }
        for (int column = 0; column < row.length; column++) {
            double value = cells[cellByColumn[column]];
            row[column] = Step.isMissing(value) ? Double.NaN : value;
        }
    }

    /** Takes the row from a finished vector, each feature by its delivered name; computes nothing and remembers nothing. */
    public void accept(DeliveredVector vector) {
        for (int column = 0; column < row.length; column++) {
            Double value = vector.values().get(deliveredNames[column]);
            row[column] = value == null || Step.isMissing(value) ? Double.NaN : value;
        }
    }

    /** The features by column, {@code NaN} where missing. The same array every time: read it before the next event. */
    public double[] row() {
        return row;
    }

    /** Forgets all history, as after a gap. */
    public void reset() {
        for (Step step : steps) {
            step.reset();
        }
        forget();
    }

    private void forget() {
        Arrays.fill(cells, Double.NaN);
        Arrays.fill(row, Double.NaN);
    }

    /**
     * Takes over what another state remembers of the same computations, bit by bit. Both are of the same series and have seen it up to
     * the same event; what the other does not compute stays as it is here. The other is not changed.
     */
    public void takeOver(FeatureState before) {
        Map<String, Step> known = HashMap.newHashMap(before.steps.length);
        for (int place = 0; place < before.steps.length; place++) {
            known.put(before.stepKeys[place], before.steps[place]);
        }
        for (int place = 0; place < steps.length; place++) {
            Step same = known.get(stepKeys[place]);
            if (same != null) {
                StateWriter memory = new StateWriter();
                same.save(memory);
                steps[place].load(new StateReader(memory.bytes()));
            }
        }
        for (int column = 0; column < row.length; column++) {
            int other = before.plan.column(plan.specs().get(column));
            if (other >= 0) {
                row[column] = before.row[other];
            }
        }
    }

    /** The plan it computes. */
    public FeaturePlan plan() {
        return plan;
    }

    /** Everything it remembers, bit by bit: a state restored from it goes on exactly as this one would. */
    public byte[] snapshot() {
        StateWriter out = new StateWriter();
        out.putInt(MAGIC);
        out.putInt(VERSION);
        out.putLong(plan.digest());
        out.putInt(steps.length);
        out.putDoubles(row);
        for (Step step : steps) {
            step.save(out);
        }
        return out.bytes();
    }

    /**
     * Replaces what it remembers. The snapshot must come from a state of an equal plan, for the same instrument and timeframe.
     *
     * @throws FaultException if it does not, or is damaged; the state is then without history
     */
    public void restore(byte[] snapshot) {
        reset();
        StateReader in = new StateReader(snapshot);
        try {
            expect("format", MAGIC, in.getInt());
            expect("version", VERSION, in.getInt());
            expect("plan", plan.digest(), in.getLong());
            expect("number of steps", steps.length, in.getInt());
            in.getDoubles(row);
            for (Step step : steps) {
                step.load(in);
            }
            expect("number of bytes left over", 0, in.remaining());
        } catch (BufferUnderflowException early) {
            reset();
            throw new FaultException(unfit("it ends early", snapshot.length + " bytes"), early);
        } catch (IllegalArgumentException damaged) {
            reset();
            throw new FaultException(unfit("it does not fit", String.valueOf(damaged.getMessage())), damaged);
        }
    }

    private static void expect(String what, long expected, long seen) {
        if (expected != seen) {
            throw new IllegalArgumentException(what + " is " + seen + ", expected " + expected);
        }
    }

    private static Fault unfit(String what, String seen) {
        return new Fault(ErrorCode.E_HOST_INTERNAL, "feature snapshot", what, seen);
    }
}
