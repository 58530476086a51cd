package io.stratagem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Declaration;
import io.stratagem.api.Direction;
import io.stratagem.api.FeatureVector;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.StrategyState;
import io.stratagem.api.Timeframe;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.CustomMetricHandle;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.param.Parameters;
import io.stratagem.api.state.ChoiceSlot;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.FlagSlot;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.ValueWindow;
import io.stratagem.guard.Budget;
import io.stratagem.guard.Meter;
import io.stratagem.guard.MeteredThread;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An evaluation is a transaction, and what the plugin was handed is its own, for the call. */
class EvaluationBoundaryTest {
    private static final double[] ROW = {100};
    private static final Budget SMALL = new Budget(1_000, 100_000, 16);

    private final Series series = new SeriesTable().series("AAA", Timeframe.parse("1d"));

    /** How an evaluation that has written half its state ends. */
    enum End {
        THROWS,
        OVERFLOWS,
        TRIPS,
        TRIPS_AND_SWALLOWS,
        RETURNS_NOT_A_NUMBER,
        RETURNS_NULL
    }

    @ParameterizedTest
    @EnumSource
    void halfWrittenStateIsForgotten(End end) throws Exception {
        BoundStrategy bound = bound(writing(() -> finish(end)));
        StateArea area = bound.newArea();
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);
        byte[] before = afterOneEvent(bound);

        EvaluationResult result = onMeteredThread(() -> runner.evaluate(area, ROW, series, 1));

        assertThat(result).isEqualTo(EvaluationResult.ERROR);
        assertThat(area.snapshot()).isEqualTo(before);
        assertThat(runner.error().code())
                .isEqualTo(
                        switch (end) {
                            case THROWS, OVERFLOWS -> ErrorCode.E_STRAT_EVALUATION_FAILED;
                            case TRIPS, TRIPS_AND_SWALLOWS -> ErrorCode.E_STRAT_BUDGET_EXCEEDED;
                            case RETURNS_NOT_A_NUMBER, RETURNS_NULL -> ErrorCode.E_STRAT_OUTPUT_INVALID;
                        });
    }

    @Test
    void anEvaluationWhoseThreadWasGivenUpCommitsNothing() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        BoundStrategy bound = bound(writing(() -> {
            inside.countDown();
            release.await();
            return StrategyIntent.NONE;
        }));
        StateArea area = bound.newArea();
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);
        byte[] before = afterOneEvent(bound);
        List<Throwable> ends = new ArrayList<>();
        MeteredThread thread = new MeteredThread(
                () -> {
                    try {
                        runner.evaluate(area, ROW, series, 1);
                    } catch (ThreadRevoked revoked) {
                        ends.add(revoked);
                    }
                },
                "given-up");
        thread.start();
        inside.await();

        assertThat(thread.revokeInside(thread.evaluation())).isNotNull();
        release.countDown();
        thread.join();

        assertThat(ends).hasSize(1);
        assertThat(area.snapshot()).isEqualTo(before);
    }

    @Test
    void aGoodEvaluationCommitsAllOfIt() throws Exception {
        BoundStrategy bound = bound(writing(() -> StrategyIntent.NONE));
        StateArea area = bound.newArea();
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        EvaluationResult result = onMeteredThread(() -> runner.evaluate(area, ROW, series, 1));

        assertThat(result).isEqualTo(EvaluationResult.NOTHING);
        assertThat(area.snapshot()).isNotEqualTo(afterOneEvent(bound));
    }

    @Test
    void theCatalogsBudgetIsTheOneArmed() throws Exception {
        List<Long> fuel = new ArrayList<>();
        BoundStrategy bound = bound(writing(() -> {
            fuel.add(Objects.requireNonNull(MeteredThread.currentOrNull()).fuelLeft());
            return StrategyIntent.NONE;
        }));
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        onMeteredThread(() -> runner.evaluate(bound.newArea(), ROW, series, 1));

        assertThat(fuel).containsExactly(SMALL.fuel());
    }

    static Stream<Named<Misuse>> foreignHandles() {
        return Stream.of(
                Named.of("a number slot", (vector, state) -> state.set(new NumberSlot(0, "x", 0, ""), 1)),
                Named.of("a slot of another kind", (vector, state) -> state.set(new CountSlot(1, "flag", 0, ""), 77)),
                Named.of("a slot far outside", (vector, state) -> state.set(new FlagSlot(999, "x", true, ""), true)),
                Named.of("a negative slot", (vector, state) -> state.get(new NumberSlot(-1, "x", 0, ""))),
                Named.of(
                        "an enum slot",
                        (vector, state) ->
                                state.get(new ChoiceSlot<>(0, "x", Direction.LONG, List.of(Direction.LONG), ""))),
                Named.of("a window", (vector, state) -> state.push(new ValueWindow(0, "x", 9, ""), 1)),
                Named.of("an observable", (vector, state) -> state.show(new Observable(5, "x"), 1)),
                Named.of(
                        "a gate that was not declared so",
                        (vector, state) -> state.passes(new Gate(0, "gate", Comparison.ABOVE, Double.NaN), 1)),
                Named.of("a metric", (vector, state) -> state.add(new CustomMetricHandle(0, "x"), 1)),
                Named.of(
                        "a feature",
                        (vector, state) -> vector.get(new FeatureHandle(3, FeatureSpec.parse("rsi14"), true))),
                Named.of(
                        "a feature in another's place",
                        (vector, state) -> vector.get(new FeatureHandle(0, FeatureSpec.parse("rsi14"), true))));
    }

    @ParameterizedTest
    @MethodSource("foreignHandles")
    void aForeignHandleIsThePluginsErrorAndWritesNothing(Misuse misuse) throws Exception {
        BoundStrategy bound = bound(calling(misuse));
        StateArea area = bound.newArea();
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        EvaluationResult result = onMeteredThread(() -> runner.evaluate(area, ROW, series, 1));

        assertThat(result).isEqualTo(EvaluationResult.ERROR);
        assertThat(area.snapshot()).isEqualTo(afterOneEvent(bound));
    }

    @Test
    void aForeignSlotIsAnErrorEvenIfThePluginSwallowsTheException() throws Exception {
        BoundStrategy bound = bound(calling((vector, state) -> {
            try {
                state.set(new NumberSlot(0, "x", 0, ""), 1);
            } catch (IllegalArgumentException swallowed) {
                // as a plugin would
            }
        }));
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        assertThat(onMeteredThread(() -> runner.evaluate(bound.newArea(), ROW, series, 1)))
                .isEqualTo(EvaluationResult.ERROR);
        assertThat(runner.error().code()).isEqualTo(ErrorCode.E_STRAT_OUTPUT_INVALID);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void aConstantOfAnotherEnumIsRefused() throws Exception {
        SignalPlugin confused = context -> {
            context.feature("price");
            ChoiceSlot side = context.choice("side", Direction.FLAT, "");
            return (vector, state) -> {
                state.set(side, (Enum) End.RETURNS_NULL);
                return StrategyIntent.NONE;
            };
        };
        BoundStrategy bound = bound(confused);
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        assertThat(onMeteredThread(() -> runner.evaluate(bound.newArea(), ROW, series, 1)))
                .isEqualTo(EvaluationResult.ERROR);
    }

    @Test
    void whatWasHandedOverIsClosedAfterTheCall() throws Exception {
        List<StrategyState> states = new ArrayList<>();
        List<FeatureVector> vectors = new ArrayList<>();
        List<NumberSlot> slots = new ArrayList<>();
        List<FeatureHandle> features = new ArrayList<>();
        SignalPlugin keeper = context -> {
            features.add(context.feature("price"));
            slots.add(context.number("memory"));
            return (vector, state) -> {
                states.add(state);
                vectors.add(vector);
                return StrategyIntent.NONE;
            };
        };
        BoundStrategy bound = bound(keeper);
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);
        onMeteredThread(() -> runner.evaluate(bound.newArea(), ROW, series, 1));

        assertThat(thrownBy(() -> states.getFirst().set(slots.getFirst(), 1)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(thrownBy(() -> vectors.getFirst().get(features.getFirst())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherThreadCannotUseTheStateOfACallThatGoesOn() throws Exception {
        List<Throwable> seen = new ArrayList<>();
        SignalPlugin sharing = context -> {
            context.feature("price");
            var memory = context.number("memory");
            return (vector, state) -> {
                Thread other = new Thread(() -> {
                    Throwable thrown = thrownBy(() -> state.set(memory, 1));
                    if (thrown != null) {
                        seen.add(thrown);
                    }
                });
                other.start();
                join(other);
                return StrategyIntent.NONE;
            };
        };
        BoundStrategy bound = bound(sharing);
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        onMeteredThread(() -> runner.evaluate(bound.newArea(), ROW, series, 1));

        assertThat(seen).hasSize(1);
    }

    @Test
    void aContextIsClosedAfterBind() throws Exception {
        SignalPlugin keeper = context -> {
            context.feature("price");
            return (vector, state) -> {
                context.number("late");
                return StrategyIntent.NONE;
            };
        };
        BoundStrategy bound = bound(keeper);
        EventRunner runner = new EventRunner(bound, new int[] {0}, series);

        assertThat(onMeteredThread(() -> runner.evaluate(bound.newArea(), ROW, series, 1)))
                .isEqualTo(EvaluationResult.ERROR);
    }

    @Test
    void textThatNoReaderCouldTakeIsRefused() {
        StrategyIntent intent = StrategyIntent.goLong(1).notional(1);

        assertThat(OutputCheck.problem(intent.meta("note", "half a pair \ud83d")))
                .isNotNull();
        assertThat(OutputCheck.problem(intent.meta("note", "a pair \ud83d\ude00")))
                .isNull();
    }

    @Test
    void reasonsWithoutEndStayOneTooMany() {
        StrategyIntent intent = StrategyIntent.goLong(1).notional(1);
        for (int reason = 0; reason < 1_000; reason++) {
            intent = intent.because("again").meta("key_" + reason, 1);
        }

        assertThat(intent.rationale()).hasSize(StrategyIntent.MAX_REASONS + 1);
        assertThat(intent.meta()).hasSize(StrategyIntent.MAX_META + 1);
        assertThat(OutputCheck.problem(intent)).isNotNull();
    }

    /** What a plugin tries. */
    @FunctionalInterface
    interface Misuse {
        void attempt(FeatureVector vector, StrategyState state);
    }

    private static StrategyIntent finish(End end) {
        return switch (end) {
            case THROWS -> throw new IllegalStateException("half way");
            case OVERFLOWS -> finish(end);
            case TRIPS -> {
                while (true) {
                    Meter.tick();
                }
            }
            case TRIPS_AND_SWALLOWS -> {
                try {
                    Meter.charge(1_000_000);
                } catch (Error swallowed) {
                    yield StrategyIntent.NONE;
                }
                yield StrategyIntent.NONE;
            }
            case RETURNS_NOT_A_NUMBER -> StrategyIntent.goLong(Double.NaN).notional(1);
            case RETURNS_NULL -> nothing();
        };
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static StrategyIntent nothing() {
        return null;
    }

    /** Writes a slot of every kind, then goes on as told. */
    private static SignalPlugin writing(Callable<StrategyIntent> then) {
        return context -> {
            context.feature("price");
            var number = context.number("number");
            var count = context.count("count");
            var flag = context.flag("flag");
            var side = context.choice("side", Direction.FLAT, "");
            var history = context.history("history", 3, "");
            return (vector, state) -> {
                state.set(number, 1.5);
                state.set(count, 7);
                state.set(flag, true);
                state.set(side, Direction.SHORT);
                state.push(history, 2.5);
                return call(then);
            };
        };
    }

    private static StrategyIntent call(Callable<StrategyIntent> then) {
        try {
            return then.call();
        } catch (RuntimeException plain) {
            throw plain;
        } catch (Exception checked) {
            throw new IllegalStateException(checked);
        }
    }

    private static SignalPlugin calling(Misuse misuse) {
        return context -> {
            context.feature("price");
            context.number("memory");
            context.flag("flag");
            context.gate("gate", Comparison.ABOVE, 1);
            return (vector, state) -> {
                misuse.attempt(vector, state);
                return StrategyIntent.NONE;
            };
        };
    }

    private static BoundStrategy bound(StrategyPlugin plugin) {
        Declaration declaration = Declaration.of(plugin, Parameters.NONE.defaults());
        return new BoundStrategy("tested", declaration, 0, 1, 0, SMALL, BoundStrategy.DEADLINE_MILLIS);
    }

    private static byte[] afterOneEvent(BoundStrategy bound) {
        StateArea area = bound.newArea();
        area.countEvent();
        return area.snapshot();
    }

    private static <T> T onMeteredThread(Callable<T> work) throws Exception {
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        MeteredThread thread = new MeteredThread(
                () -> {
                    try {
                        results.add(work.call());
                    } catch (Throwable failed) {
                        failures.add(failed);
                    }
                },
                "metered");
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
        return results.getFirst();
    }

    private static @Nullable Throwable thrownBy(Runnable work) {
        try {
            work.run();
            return null;
        } catch (RuntimeException thrown) {
            return thrown;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
