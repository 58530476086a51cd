package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.FaultException;
import io.stratagem.api.feature.Features;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.Parameters;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.kernel.shadow.ComparisonCounts;
import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.market.TradingMode;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionRecord;
import io.stratagem.store.Target;
import io.stratagem.store.json.CanonicalJson;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate runs beside its strategy on the same events, is compared with it, and touches nothing of it. */
class CandidateTest {
    private static final WildMarket MARKET = WildMarket.of(42, 400);
    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC"};

    private static Replay replay(StrategyHarness harness) {
        return harness.replay((table, report) -> MARKET.sources(table));
    }

    /** Says at every change of side where the price stands against its mean, with the distance to be read. */
    private static final class Crosser implements SignalPlugin {
        private static final IntegerParameter LENGTH =
                IntegerParameter.named("length").between(2, 100).byDefault(5).means("bars of the mean");

        @Override
        public Parameters params() {
            return Parameters.of(LENGTH);
        }

        @Override
        public Evaluator bind(StrategyContext context) {
            var price = context.feature("price");
            var mean = context.feature(Features.sma(context.param(LENGTH)));
            var above = context.flag("above");
            var distance = context.observable("distance");
            return (vector, state) -> {
                state.show(distance, vector.get(price) - vector.get(mean));
                boolean now = vector.get(price) > vector.get(mean);
                if (now == state.get(above)) {
                    return StrategyIntent.NONE;
                }
                state.set(above, now);
                return now ? StrategyIntent.goLong(0.5).notional(1_000) : StrategyIntent.flat();
            };
        }
    }

    private static TestStrategy crosser(int length) {
        return TestStrategy.of("crosser", new Crosser(), WildMarket.SYMBOLS).param("length", length);
    }

    private static ComparisonCounts counts(Replay replay, String strategyId) {
        return replay.of(strategyId).comparison().orElseThrow();
    }

    @Test
    void theSameCodeWithTheSameParametersAgreesAtEveryEvent() {
        Replay replay = replay(StrategyHarness.of(crosser(5).candidate("1.1.0", new Crosser())));
        ComparisonCounts counts = counts(replay, "crosser");

        assertThat(replay.disagreements()).isEmpty();
        assertThat(counts.agreed()).isEqualTo(replay.of("crosser").evaluations());
        assertThat(counts.agreedIntents())
                .isEqualTo(Said.by(replay, "crosser").size())
                .isPositive();
        assertThat(counts.notCompared())
                .isEqualTo(replay.of("crosser").skips().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** What a strategy said when it ran for itself, by epoch and symbol. */
    private static Map<String, Target> saidAlone(int length) {
        Map<String, Target> said = new HashMap<>();
        for (DecisionRecord decision :
                replay(StrategyHarness.of(crosser(length))).decisions()) {
            said.put(decision.epoch() + " " + decision.symbol(), decision.target());
        }
        return said;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theCountsAreThoseOfTwoRunsOfTheirOwnOnAnyNumberOfLanes(int lanes) {
        Map<String, Target> ofFive = saidAlone(5);
        Map<String, Target> ofNine = saidAlone(9);
        Replay replay =
                replay(StrategyHarness.of(crosser(5).candidate("length", 9)).settings(RunSettings.replay(lanes)));
        ComparisonCounts counts = counts(replay, "crosser");

        // Both warm up; the longer mean warms up longer, and what is said meanwhile is not compared.
        long compared = replay.of("crosser:candidate").evaluations();
        ofFive.keySet().removeIf(key -> isInWarmUp(key, replay));
        long both = ofFive.keySet().stream().filter(ofNine::containsKey).count();
        long same = ofFive.entrySet().stream()
                .filter(each -> each.getValue().equals(ofNine.get(each.getKey())))
                .count();
        assertThat(counts.agreedIntents()).isEqualTo(same).isPositive();
        assertThat(counts.different()).isEqualTo(both - same);
        assertThat(counts.liveAlone()).isEqualTo(ofFive.size() - both).isPositive();
        assertThat(counts.candidateAlone()).isEqualTo(ofNine.size() - both).isPositive();
        assertThat(counts.agreedInSilence()).isEqualTo(compared - ofFive.size() - ofNine.size() + both);
        assertThat(counts.warmingUp() + compared)
                .isEqualTo(replay.of("crosser").evaluations()
                        + replay.of("crosser").skips().getOrDefault("warming_up", 0L));
        assertThat(replay.disagreements()).hasSize(Math.toIntExact(counts.disagreed()));
    }

    /** Whether the candidate said nothing at the event because it still warmed up there. */
    private static boolean isInWarmUp(String key, Replay replay) {
        String symbol = key.substring(key.indexOf(' ') + 1);
        long epoch = Long.parseLong(key.substring(0, key.indexOf(' ')));
        long first = replay.disagreements().stream()
                .filter(each -> each.symbol().equals(symbol))
                .mapToLong(Disagreement::epoch)
                .min()
                .orElse(0);
        long firstSaid = replay.decisions().stream()
                .filter(each -> each.symbol().equals(symbol)
                        && each.strategy().strategyId().equals("crosser:candidate"))
                .mapToLong(DecisionRecord::epoch)
                .min()
                .orElse(0);
        return epoch < Math.min(first, firstSaid);
    }

    @Test
    void aDisagreementShowsWhatBothSaidAndSawAtThatEvent() {
        Replay replay = replay(StrategyHarness.of(crosser(5).candidate("length", 9)));
        Disagreement alone = replay.disagreements().stream()
                .filter(each -> each.candidate() == null)
                .findFirst()
                .orElseThrow();
        Map<String, Double> features = alone.features();
        double price = features.getOrDefault("close", Double.NaN);

        assertThat(features).containsOnlyKeys("close", "sma(5)", "sma(9)");
        assertThat(alone.liveObserved().get("distance")).isEqualTo(price - features.getOrDefault("sma(5)", Double.NaN));
        assertThat(alone.candidateObserved().get("distance"))
                .isEqualTo(price - features.getOrDefault("sma(9)", Double.NaN));
        CanonicalJson line = new CanonicalJson();
        alone.write(line);
        assertThat(line.toString())
                .startsWith("{\"candidate\":{},\"candidate_observed\":{\"distance\":")
                .contains("\"live\":{\"confidence\":", "\"strategy_id\":\"crosser\",\"symbol\":\"" + alone.symbol());
    }

    private static TestStrategy[] busy(boolean withCandidates) {
        TestStrategy[] strategies = BusyCatalog.strategies();
        TestStrategy[] others = BusyCatalog.strategies();
        for (int place = 0; withCandidates && place < strategies.length - 1; place++) {
            strategies[place] = strategies[place].candidateLike(others[place], "1.1.0");
        }
        return strategies;
    }

    private static List<DecisionRecord> ofTheLiving(Replay replay) {
        return replay.decisions().stream()
                .filter(decision -> !decision.strategy().strategyId().endsWith(":candidate"))
                .map(decision -> new DecisionRecord(
                        0,
                        decision.strategySequence(),
                        decision.epoch(),
                        decision.eventTimeMillis(),
                        decision.symbol(),
                        decision.strategy(),
                        decision.featureHash(),
                        decision.target(),
                        decision.adjustments(),
                        decision.sourceStrategyIds(),
                        decision.verdict(),
                        decision.requiresConfirmation()))
                .toList();
    }

    private static StrategyHarness busyOn(int lanes, TestStrategy[] strategies) {
        return BusyCatalog.on(lanes).with(strategies);
    }

    @Test
    void everybodyDecidesAsIfThereWereNoCandidates() {
        Replay without = replay(busyOn(1, busy(false)));
        Replay with = replay(busyOn(1, busy(true)));

        assertThat(ofTheLiving(with)).isEqualTo(ofTheLiving(without)).isNotEmpty();
        assertThat(with.trades()).isEqualTo(without.trades());
        assertThat(with.disagreements()).isEmpty();
        // What draws random numbers, errs and reads its positions says the same too.
        for (String id : List.of("thrower-a", "rank", "trend", "legacy")) {
            ComparisonCounts counts = counts(with, id);
            assertThat(counts.agreed()).as(id).isPositive();
        }
        assertThat(counts(with, "thrower-a").failed()).isPositive();
        assertThat(counts(with, "thrower-a").skipped()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void lanesChangeNothing(int lanes) {
        Replay one = replay(busyOn(1, busy(true)));
        Replay many = replay(busyOn(lanes, busy(true)));

        assertThat(many.report()).isEqualTo(one.report());
    }

    @Test
    void aRestartChangesNothing() {
        StrategyHarness harness = StrategyHarness.of(crosser(5).candidate("length", 9));
        Replay whole = replay(harness);
        Replay restarted = replay(harness.restartAt(2_250).restartAt(2_400));

        assertThat(restarted.report()).isEqualTo(whole.report());
        assertThat(lines(restarted)).isEqualTo(lines(whole)).isNotEmpty();
    }

    private static List<String> lines(Replay replay) {
        return replay.disagreements().stream()
                .map(each -> {
                    CanonicalJson line = new CanonicalJson();
                    each.write(line);
                    return line.toString();
                })
                .toList();
    }

    @Test
    void itsIntentsAreThoseOfAShadowWhateverTheModeOfItsStrategy() {
        Replay replay =
                replay(StrategyHarness.of(crosser(5).mode(TradingMode.SHADOW).candidate("length", 9)));

        assertThat(replay.emitted()).isEmpty();
        assertThat(replay.of("crosser:candidate").mode()).isEqualTo("shadow");
        assertThat(replay.of("crosser:candidate").suppressed()).containsOnlyKeys("shadow");
        assertThat(counts(replay, "crosser").disagreed()).isPositive();
    }

    /** Goes long at every event; throws instead when told to. */
    private static final class Moody implements SignalPlugin {
        private static final IntegerParameter EVIL =
                IntegerParameter.named("evil").between(0, 2).byDefault(0).means("1 throws, 2 hangs");
        private final HangBoard board;

        Moody(HangBoard board) {
            this.board = board;
        }

        @Override
        public Parameters params() {
            return Parameters.of(EVIL);
        }

        @Override
        public Evaluator bind(StrategyContext context) {
            var price = context.feature("price");
            int evil = context.param(EVIL);
            return (vector, state) -> {
                if (evil == 1 && vector.get(price) > 120) {
                    throw new IllegalStateException("as asked");
                }
                if (evil == 2 && vector.get(price) == 150.5 && vector.symbol().equals("AAA")) {
                    board.hang();
                }
                return StrategyIntent.goLong(0.5).notional(vector.get(price));
            };
        }
    }

    private static TestStrategy moody(HangBoard board) {
        return TestStrategy.of("moody", new Moody(board), SYMBOLS).breaker(BreakerSettings.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aCandidateOfTheSamePluginThatThrowsOpensItsOwnCircuitAlone(int lanes) {
        HangBoard board = new HangBoard();
        Replay alone = StrategyHarness.of(moody(board)).replayEvents(Days.of(100, SYMBOLS));
        Replay beside = StrategyHarness.of(moody(board).candidate("evil", 1))
                .settings(RunSettings.replay(lanes))
                .replayEvents(Days.of(100, SYMBOLS));

        assertThat(ofTheLiving(beside)).isEqualTo(ofTheLiving(alone));
        assertThat(beside.of("moody").circuit()).isEqualTo("closed");
        assertThat(beside.of("moody").pluginCircuit()).isEqualTo("closed");
        assertThat(beside.of("moody:candidate").circuitOpenings()).isPositive();
        assertThat(counts(beside, "moody").failed()).isPositive();
        assertThat(counts(beside, "moody").skipped()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aCandidateOfTheSamePluginThatHangsIsDisabledAlone(int lanes) throws InterruptedException {
        HangBoard board = new HangBoard();
        Replay alone = StrategyHarness.of(moody(board)).replayEvents(Days.of(100, SYMBOLS));
        StrategyHarness harness =
                StrategyHarness.of(moody(board).candidate("evil", 2)).settings(RunSettings.replay(lanes));
        Replay beside = harness.supervision(board.supervision()).replayEvents(Days.of(100, SYMBOLS));

        assertThat(board.size()).isEqualTo(1);
        assertThat(ofTheLiving(beside)).isEqualTo(ofTheLiving(alone));
        assertThat(beside.of("moody:candidate").circuit()).isEqualTo("forced_open");
        assertThat(beside.of("moody").circuit()).isEqualTo("closed");
        assertThat(beside.of("moody").pluginCircuit()).isEqualTo("closed");
        assertThat(beside.of("moody:candidate").errors()).containsOnlyKeys(ErrorCode.E_STRAT_STUCK);
        board.release();

        Replay again = harness.control(beside.controls()).replayEvents(Days.of(100, SYMBOLS));
        assertThat(again.report().runHash()).isEqualTo(beside.report().runHash());
        assertThat(counts(again, "moody")).isEqualTo(counts(beside, "moody"));
        assertThat(counts(again, "moody").failed()).isEqualTo(1);
    }

    @Test
    void aKilledCandidateTakesNoOtherWithItWhenTheRunIsRepeated() throws InterruptedException {
        HangBoard board = new HangBoard();
        StrategyHarness harness = StrategyHarness.of(moody(board).candidate("evil", 2))
                .swapAt(70, moody(board).candidate("1.1.0", new Moody(board)));
        Replay live = harness.supervision(board.supervision()).replayEvents(Days.of(100, SYMBOLS));
        board.release();
        Replay again = harness.control(live.controls().stream()
                        .filter(entry -> entry.kind() != ControlKind.GENERATION_SWITCH)
                        .toList())
                .replayEvents(Days.of(100, SYMBOLS));

        assertThat(live.of("moody:candidate").circuit()).isEqualTo("closed");
        assertThat(counts(live, "moody").agreedIntents()).isEqualTo(30L * SYMBOLS.length);
        assertThat(again.report().runHash()).isEqualTo(live.report().runHash());
        assertThat(counts(again, "moody")).isEqualTo(counts(live, "moody"));
    }

    /** Holds the symbol whose price is over a threshold that differs by version. */
    private static FramePlugin picker(double from) {
        return context -> {
            var price = context.feature("price");
            return (frame, portfolio, state) -> {
                for (int index = 0; index < frame.size(); index++) {
                    if (frame.isPresent(index)
                            && portfolio.quantity(index) == 0
                            && frame.vector(index).get(price) > from) {
                        state.emit(index, StrategyIntent.goLong(0.5).notional(100));
                    }
                }
            };
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void frameStrategiesAreComparedSymbolBySymbolWithTheSamePortfolioBeforeThem(int lanes) {
        Replay replay = StrategyHarness.of(
                        TestStrategy.of("picker", picker(150), SYMBOLS).candidate("1.1.0", picker(170)))
                .settings(RunSettings.replay(lanes))
                .replayEvents(Days.of(100, SYMBOLS));
        ComparisonCounts counts = counts(replay, "picker");

        // It buys when the price passes 150, sees the position from the next bar on, and never asks again; the other
        // never has to.
        assertThat(counts.liveAlone()).isEqualTo(6);
        assertThat(counts.candidateAlone()).isZero();
        assertThat(counts.agreedInSilence()).isEqualTo(100L * SYMBOLS.length - 6);
        assertThat(replay.disagreements().getFirst().features()).containsOnlyKeys("close");
    }

    @Test
    void theCountsGoOnWhileBothStayTheSameAndBeginAnewWithAnotherCandidate() {
        TestStrategy pair = crosser(5).candidate("length", 9);
        TestStrategy neighbour = TestStrategy.of("neighbour", new Crosser(), WildMarket.SYMBOLS);
        Replay calm = replay(StrategyHarness.of(pair));
        Replay beside =
                replay(StrategyHarness.of(pair).swapAt(2_300, pair, neighbour).swapAt(2_400, pair));
        assertThat(counts(beside, "crosser")).isEqualTo(counts(calm, "crosser"));
        assertThat(((SwitchOutcome.TookOver) beside.switches().getLast()).comparisons())
                .containsOnlyKeys("crosser");

        Replay another =
                replay(StrategyHarness.of(pair).swapAt(2_300, crosser(5).candidate("length", 11)));
        assertThat(events(counts(another, "crosser"))).isPositive().isLessThan(events(counts(calm, "crosser")));
        assertThat(events(counts(calm, "crosser")))
                .isEqualTo(calm.of("crosser").evaluations()
                        + calm.of("crosser").skips().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    private static long events(ComparisonCounts counts) {
        return counts.agreed() + counts.disagreed() + counts.notCompared();
    }

    @Test
    void aCandidateThatCannotBeBoundIsDisabledAlone() {
        assertThatThrownBy(() -> replay(StrategyHarness.of(crosser(5).candidate("length", 1_000))))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused -> assertThat(refused.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(ErrorCode.E_STRAT_PARAMS_INVALID);
                            assertThat(fault.what()).contains("strategy crosser:candidate params.length");
                        }));
        Replay later =
                replay(StrategyHarness.of(crosser(5)).swapAt(2_300, crosser(5).candidate("length", 1_000)));
        assertThat(later.report().strategies())
                .extracting(report -> report.strategyId())
                .containsExactly("crosser");
        assertThat(later.of("crosser").comparison()).isEmpty();
    }

    @Test
    void anOverlayHasNoCandidate() {
        OverlayPlugin overlay = context -> (vector, state, answer) -> answer.scale(0.5);
        TestStrategy covering = TestStrategy.of("overlay", overlay, WildMarket.SYMBOLS)
                .covering("crosser")
                .candidate("1.1.0", overlay);
        assertThatThrownBy(() -> replay(StrategyHarness.of(crosser(5), covering)))
                .isInstanceOfSatisfying(
                        FaultException.class,
                        refused ->
                                assertThat(refused.faults().getFirst().code()).isEqualTo(ErrorCode.E_STRAT_COVERAGE));
    }
}
