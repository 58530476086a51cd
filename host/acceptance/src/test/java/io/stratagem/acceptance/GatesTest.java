package io.stratagem.acceptance;

import static io.stratagem.acceptance.Scripted.flat;
import static io.stratagem.acceptance.Scripted.goLong;
import static io.stratagem.acceptance.Scripted.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Timeframe;
import io.stratagem.catalog.ConflictPolicy;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.market.Bar;
import io.stratagem.market.Series;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cooldown, parallel positions, staleness and what several intents of one epoch mean. */
class GatesTest {
    private static final int DAY_SECONDS = 86_400;

    @Test
    void aCooldownRunsPerSymbolFromTheLastEmittedEntryAndEndsOnTheDot() {
        Replay replay = StrategyHarness.of(TestStrategy.of(
                                "a",
                                new Scripted((symbol, bar) ->
                                        symbol.equals("AAA") || bar == 1 ? goLong(0.5, 100 + bar) : none()),
                                "AAA",
                                "BBB")
                        .cooldownSeconds(2 * DAY_SECONDS))
                .replayEvents(Days.of(4, "AAA", "BBB"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA a LONG 100 emitted",
                        "1 AAA a LONG 101 suppressed:cooldown",
                        "1 BBB a LONG 101 emitted",
                        "2 AAA a LONG 102 emitted",
                        "3 AAA a LONG 103 suppressed:cooldown");
    }

    @Test
    void freePlacesGoToTheMostConfidentThenBySymbol() {
        Map<String, Double> confidence = Map.of("AAA", 0.5, "BBB", 0.9, "CCC", 0.5, "DDD", 0.7);
        Replay replay = StrategyHarness.of(TestStrategy.of(
                                "a",
                                new Scripted((symbol, bar) ->
                                        bar == 0 ? goLong(confidence.getOrDefault(symbol, 0.0), 1) : none()),
                                "AAA",
                                "BBB",
                                "CCC",
                                "DDD")
                        .maxParallelPositions(3))
                .replayEvents(Days.of(2, "AAA", "BBB", "CCC", "DDD"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA a LONG 1 emitted",
                        "0 BBB a LONG 1 emitted",
                        "0 CCC a LONG 1 suppressed:max_parallel_positions",
                        "0 DDD a LONG 1 emitted");
    }

    @Test
    void anExitFreesItsPlaceInTheSameEpoch() {
        Replay replay = StrategyHarness.of(rotating().maxParallelPositions(1)).replayEvents(Days.of(4, "AAA", "BBB"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA a LONG 1 emitted",
                        "1 BBB a LONG 1 suppressed:max_parallel_positions",
                        "2 AAA a FLAT 0 emitted",
                        "2 BBB a LONG 1 emitted");
    }

    @Test
    void aMergedPositionTakesAPlaceOfItsSources() {
        Replay replay = StrategyHarness.of(rotating().maxParallelPositions(1))
                .conflict(new ConflictSettings(ConflictPolicy.NET, true, 2))
                .replayEvents(Days.of(4, "AAA", "BBB"));

        assertThat(Said.by(replay, "conflict:net"))
                .containsExactlyInAnyOrder(
                        "0 AAA conflict:net LONG 1 emitted",
                        "2 AAA conflict:net FLAT 0 emitted",
                        "2 BBB conflict:net LONG 1 emitted");
    }

    private static TestStrategy rotating() {
        return TestStrategy.of(
                "a",
                new Scripted((symbol, bar) -> switch (bar) {
                    case 0 -> symbol.equals("AAA") ? goLong(0.5, 1) : none();
                    case 1 -> symbol.equals("BBB") ? goLong(0.5, 1) : none();
                    case 2 -> symbol.equals("AAA") ? flat() : goLong(0.5, 1);
                    default -> none();
                }),
                "AAA",
                "BBB");
    }

    @Test
    void aStaleEventIsNotDecidedUpon() {
        Replay replay = StrategyHarness.of(TestStrategy.of(
                                "a", new Scripted((symbol, bar) -> goLong(0.5, 1 + bar)), "AAA")
                        .maxStalenessMillis(1_000))
                .replayEvents(table -> {
                    Series series = Days.series(table, "AAA");
                    return List.of(Days.bar(series, 0, 1_000), Days.bar(series, 1, 1_001), Days.bar(series, 2, 0));
                });

        assertThat(Said.by(replay)).containsExactly("0 AAA a LONG 1 emitted", "2 AAA a LONG 3 emitted");
        assertThat(replay.of("a").skips()).containsEntry("stale", 1L);
    }

    @Test
    void aFrameDoesNotSeeAStaleEventEither() {
        Replay replay = StrategyHarness.of(
                        TestStrategy.of("a", new TopTwo(), "AAA").maxStalenessMillis(1_000))
                .replayEvents(table -> {
                    Series series = Days.series(table, "AAA");
                    return List.of(
                            Days.bar(series, 0, 0),
                            Days.bar(series, 1, 1_001),
                            Days.bar(series, 2, 1_001),
                            Days.bar(series, 3, 0));
                });

        assertThat(Said.by(replay)).containsExactly("3 AAA a LONG 1000 emitted");
        assertThat(replay.of("a").skips()).containsEntry("stale", 2L);
    }

    @Test
    void ofSeveralIntentsOnTicksOfOneTimeTheLastCounts() {
        for (ConflictPolicy policy : ConflictPolicy.values()) {
            Replay replay = StrategyHarness.of(
                            TestStrategy.of("a", new PriceFollower(), "AAA").timeframe("tick"))
                    .conflict(new ConflictSettings(policy, true, 1))
                    .replayEvents(table -> {
                        Series series = table.series("AAA", Timeframe.parse("tick"));
                        return List.of(
                                Bar.of(series, 1, 2, 2, 2, 2, 1),
                                Bar.of(series, 1, 1, 1, 1, 1, 1),
                                Bar.of(series, 2, 3, 3, 3, 3, 1),
                                Bar.of(series, 2, 4, 4, 4, 4, 1));
                    });

            assertThat(replay.decisions().stream()
                            .filter(decision -> decision.strategy().strategyId().equals("a"))
                            .map(decision -> decision.target().direction() + " "
                                    + decision.verdict().text())
                            .limit(3))
                    .containsExactly(
                            "LONG suppressed:superseded", "FLAT suppressed:no_position", "LONG suppressed:superseded");
        }
    }
}
