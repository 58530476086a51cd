package io.stratagem.evaluation;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.Frame;
import io.stratagem.api.FramePlugin;
import io.stratagem.api.FrameState;
import io.stratagem.api.Portfolio;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyState;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.state.FeatureWindow;
import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import io.stratagem.market.Series;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates one frame strategy, epoch by epoch. Rows of symbols are offered as their events come, then the epoch is run. Owned by the
 * committer's thread. What the plugin is handed is open during the call only; inside the strategy's budget on a {@link MeteredThread}.
 *
 * <p>Longer than most: it is itself the frame and the state a plugin is handed, so that an epoch makes no object.
 */
public final class FrameRunner implements Frame, FrameState {
    private final BoundStrategy strategy;
    private final FramePlugin.Evaluator evaluator;
    private final List<Series> universe;
    private final Map<String, Integer> placeBySymbol = new HashMap<>();
    private final int[] required;
    private final FeatureWindow[] windows;
    private final double[][] rows;
    private final EventVector[] vectors;
    private final StateArea[] areas;
    private final Transaction[] transactions;
    private final boolean[] begun;
    private final boolean[] shown;
    private final boolean[] emitted;
    private final boolean[] present;
    private final long[] lastEventMillis;
    private final StateArea strategyArea;
    private final Transaction strategyTransaction;
    private final List<Emission> emissions = new ArrayList<>();
    private final Budget budget;
    private @Nullable Thread caller;
    private long eventTimeMillis;
    private int offered;
    private @Nullable String problem;
    private @Nullable PluginError error;

    /**
     * A runner.
     *
     * @param universe the strategy's series in code-point order of their symbols
     */
    public FrameRunner(BoundStrategy strategy, List<Series> universe) {
        if (!(strategy.declaration().evaluator() instanceof FramePlugin.Evaluator frames)) {
            throw new IllegalArgumentException(strategy.strategyId() + " is evaluated per event, not per epoch");
        }
        this.strategy = strategy;
        this.universe = List.copyOf(universe);
        evaluator = frames;
        int features = strategy.declaration().features().size();
        int[] columns = new int[features];
        Arrays.setAll(columns, index -> index);
        required = strategy.requiredColumns(columns);
        windows = strategy.featureWindows();
        int size = universe.size();
        rows = new double[size][features];
        vectors = new EventVector[size];
        areas = new StateArea[size];
        transactions = new Transaction[size];
        begun = new boolean[size];
        shown = new boolean[size];
        emitted = new boolean[size];
        budget = strategy.budget();
        present = new boolean[size];
        lastEventMillis = new long[size];
        for (int index = 0; index < size; index++) {
            Arrays.fill(rows[index], Double.NaN);
            vectors[index] = strategy.newVector(columns, universe.get(index));
            areas[index] = strategy.newArea();
            transactions[index] =
                    strategy.newTransaction(strategy.declaration().stateLayout().perSymbol());
            placeBySymbol.put(universe.get(index).symbol(), index);
            lastEventMillis[index] = Long.MIN_VALUE;
        }
        strategyArea = new StateArea(strategy.declaration().stateLayout().perStrategy());
        strategyTransaction =
                strategy.newTransaction(strategy.declaration().stateLayout().perStrategy());
    }

    /** Moves a symbol's windows, warm-up and vector on without letting it take part in the epoch. */
    public void observe(int index, double[] row, int offset, long atMillis) {
        System.arraycopy(row, offset, rows[index], 0, rows[index].length);
        for (FeatureWindow window : windows) {
            areas[index].append(window.index(), rows[index][window.feature().index()]);
        }
        areas[index].countEvent();
        lastEventMillis[index] = atMillis;
    }

    /**
     * Takes the row of a symbol's event at this epoch.
     *
     * @param row the strategy's features in declared order, from {@code offset}
     * @return whether the symbol takes part: {@link EvaluationResult#NOTHING}, or why it does not
     */
    public EvaluationResult offer(int index, double[] row, int offset, long atMillis) {
        observe(index, row, offset, atMillis);
        if (areas[index].events() <= strategy.warmupEvents()) {
            return EvaluationResult.WARMING_UP;
        }
        for (int column : required) {
            if (!Double.isFinite(rows[index][column])) {
                return EvaluationResult.FEATURE_MISSING;
            }
        }
        present[index] = true;
        offered++;
        return EvaluationResult.NOTHING;
    }

    /** Forgets what a symbol has seen, after a gap in its data. */
    public void reset(int index) {
        areas[index].reset();
    }

    /**
     * Runs the epoch on what was offered since the last run.
     *
     * @return {@link EvaluationResult#INTENT} with {@link #emissions()}, NOTHING, ERROR with {@link #error()}, or WARMING_UP when no
     *     symbol takes part
     * @throws ThreadRevoked if the thread was given up meanwhile; nothing was committed
     */
    public EvaluationResult run(long atMillis, Portfolio portfolio) {
        emissions.clear();
        if (offered == 0) {
            return EvaluationResult.WARMING_UP;
        }
        eventTimeMillis = atMillis;
        problem = null;
        strategyTransaction.begin(strategyArea, "", atMillis);
        caller = Thread.currentThread();
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread == null) {
            return finish(call(portfolio), null);
        }
        thread.arm(budget);
        EvaluationResult result;
        try {
            result = call(portfolio);
        } finally {
            thread.disarm();
        }
        if (!thread.mayGoOn()) {
            throw new ThreadRevoked();
        }
        return finish(result, thread.trip());
    }

    private EvaluationResult finish(EvaluationResult result, @Nullable Trip trip) {
        EvaluationResult judged = trip == null ? result : fail(PluginError.exceeded(trip, budget));
        close(judged != EvaluationResult.ERROR);
        return judged;
    }

    /** Ends the call: what the plugin was handed can no longer be used, and its writes are kept or forgotten. */
    private void close(boolean keep) {
        caller = null;
        strategyTransaction.end();
        if (keep) {
            strategyTransaction.commit();
        }
        for (int index = 0; index < begun.length; index++) {
            if (begun[index]) {
                transactions[index].end();
                if (keep) {
                    transactions[index].commit();
                }
            }
            if (shown[index]) {
                vectors[index].hide();
            }
        }
        Arrays.fill(begun, false);
        Arrays.fill(shown, false);
        Arrays.fill(emitted, false);
        Arrays.fill(present, false);
        offered = 0;
    }

    /** Is evaluated from here on in this stretch of evaluation; see {@link StateArea#enter}. */
    public void enter(int stretch) {
        if (stretch == strategyArea.stretch()) {
            return;
        }
        strategyArea.enter(stretch);
        for (StateArea area : areas) {
            area.enter(stretch);
        }
    }

    /** Forgets what was offered since the last run, without asking for a decision. */
    public void skip() {
        emissions.clear();
        Arrays.fill(present, false);
        offered = 0;
    }

    private EvaluationResult call(Portfolio portfolio) {
        try {
            evaluator.onFrame(this, portfolio, this);
        } catch (Throwable thrown) {
            return fail(PluginError.thrown(thrown, budget));
        }
        String wrong = problem != null ? problem : strategyTransaction.problem();
        for (int index = 0; index < begun.length && wrong == null; index++) {
            wrong = begun[index] ? transactions[index].problem() : null;
        }
        if (wrong != null) {
            return fail(PluginError.output(wrong));
        }
        return emissions.isEmpty() ? EvaluationResult.NOTHING : EvaluationResult.INTENT;
    }

    /** Whether the plugin is being asked on this thread: only then what it was handed may be used. */
    public boolean isRunning() {
        return Thread.currentThread() == caller;
    }

    private int checked(int index) {
        if (!isRunning()) {
            throw new IllegalStateException("a frame is valid during its call only");
        }
        return Objects.checkIndex(index, universe.size());
    }

    private EvaluationResult fail(PluginError of) {
        emissions.clear();
        error = of;
        return EvaluationResult.ERROR;
    }

    /** All it remembers between epochs as bytes: declared state, and each symbol's last vector with its time; exact bits. */
    public byte[] snapshot() {
        List<byte[]> states = new ArrayList<>(List.of(strategyArea.snapshot()));
        for (StateArea area : areas) {
            states.add(area.snapshot());
        }
        int length = states.stream().mapToInt(state -> state.length).sum();
        for (double[] row : rows) {
            length += Long.BYTES + Double.BYTES * row.length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        states.forEach(bytes::put);
        for (int index = 0; index < rows.length; index++) {
            bytes.putLong(lastEventMillis[index]);
            for (double value : rows[index]) {
                bytes.putDouble(value);
            }
        }
        return bytes.array();
    }

    /**
     * Goes on from a snapshot of a runner with the same strategy and universe.
     *
     * @throws IllegalArgumentException if the length does not fit
     */
    public void restore(byte[] snapshot) {
        if (snapshot.length != snapshot().length) {
            throw new IllegalArgumentException("a snapshot of " + snapshot.length + " bytes does not fit this runner");
        }
        ByteBuffer bytes = ByteBuffer.wrap(snapshot);
        restore(strategyArea, bytes);
        for (StateArea area : areas) {
            restore(area, bytes);
        }
        for (int index = 0; index < rows.length; index++) {
            lastEventMillis[index] = bytes.getLong();
            for (int feature = 0; feature < rows[index].length; feature++) {
                rows[index][feature] = bytes.getDouble();
            }
            vectors[index].show(rows[index], universe.get(index), lastEventMillis[index]);
        }
        skip();
    }

    /**
     * Takes over what another runner of the strategy remembers, symbol by symbol: declared state, and the age of each symbol's last
     * vector. Symbols the other does not have stay without history. The other is not changed.
     *
     * @param perStrategy from the other's layout per strategy to this one's, without problems
     * @param perSymbol likewise per symbol
     */
    public void takeOver(FrameRunner before, StateMapping perStrategy, StateMapping perSymbol) {
        strategyArea.takeOver(before.strategyArea, perStrategy);
        for (int index = 0; index < areas.length; index++) {
            int other = before.indexOf(symbol(index));
            if (other >= 0) {
                areas[index].takeOver(before.areas[other], perSymbol);
                lastEventMillis[index] = before.lastEventMillis[other];
                takeRow(index, before, other);
            }
        }
    }

    private void takeRow(int index, FrameRunner before, int other) {
        List<FeatureHandle> features = strategy.declaration().features();
        for (FeatureHandle feature : features) {
            for (FeatureHandle old : before.strategy.declaration().features()) {
                if (old.spec().equals(feature.spec())) {
                    rows[index][feature.index()] = before.rows[other][old.index()];
                }
            }
        }
    }

    /** Counts what it holds as of another stretch of evaluation, as after it was made from history. */
    public void joinStretch(int number) {
        strategyArea.joinStretch(number);
        for (StateArea area : areas) {
            area.joinStretch(number);
        }
    }

    private static void restore(StateArea area, ByteBuffer bytes) {
        byte[] state = new byte[area.snapshot().length];
        bytes.get(state);
        area.restore(state);
    }

    /** The intents of the last run, in the order the plugin put them. */
    public List<Emission> emissions() {
        return emissions;
    }

    /** What went wrong in the last run that failed. */
    public PluginError error() {
        if (error == null) {
            throw new IllegalStateException("no evaluation of " + strategy.strategyId() + " has failed yet");
        }
        return error;
    }

    /** The features of a symbol as last offered, in declared order; the array is the runner's own. */
    public double[] row(int index) {
        return rows[index];
    }

    /** The series behind a symbol's number. */
    public Series series(int index) {
        return universe.get(index);
    }

    @Override
    public int size() {
        return universe.size();
    }

    @Override
    public String symbol(int index) {
        return universe.get(index).symbol();
    }

    @Override
    public int indexOf(String symbol) {
        return placeBySymbol.getOrDefault(symbol, -1);
    }

    @Override
    public boolean isPresent(int index) {
        return present[checked(index)];
    }

    @Override
    public long ageMillis(int index) {
        long last = lastEventMillis[checked(index)];
        return last == Long.MIN_VALUE ? -1 : eventTimeMillis - last;
    }

    @Override
    public FeatureVector vector(int index) {
        EventVector vector = vectors[checked(index)];
        if (!shown[index]) {
            vector.show(rows[index], universe.get(index), lastEventMillis[index]);
            shown[index] = true;
        }
        return vector;
    }

    @Override
    public long eventTimeMillis() {
        return eventTimeMillis;
    }

    @Override
    public StrategyState strategy() {
        return strategyTransaction;
    }

    @Override
    public StrategyState symbolState(int index) {
        if (!begun[checked(index)]) {
            transactions[index].begin(areas[index], symbol(index), eventTimeMillis);
            begun[index] = true;
        }
        return transactions[index];
    }

    @Override
    public void emit(int index, StrategyIntent intent) {
        checked(index);
        if (intent == StrategyIntent.NONE || problem != null) {
            return;
        }
        problem = emissionProblem(index, intent);
        if (problem == null) {
            emitted[index] = true;
            emissions.add(new Emission(index, intent));
        }
    }

    private @Nullable String emissionProblem(int index, StrategyIntent intent) {
        if (intent == null) {
            return "a null intent was emitted for " + symbol(index);
        }
        if (emitted[index]) {
            return "two intents were emitted for " + symbol(index);
        }
        String wrong = OutputCheck.problem(intent);
        return wrong == null ? null : symbol(index) + ": " + wrong;
    }

    /**
     * An intent for one symbol of the universe.
     *
     * @param index the symbol's number
     */
    public record Emission(int index, StrategyIntent intent) {}
}
