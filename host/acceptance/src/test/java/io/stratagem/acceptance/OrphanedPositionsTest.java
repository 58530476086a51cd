package io.stratagem.acceptance;

import static io.stratagem.acceptance.Scripted.goLong;
import static io.stratagem.acceptance.Scripted.goShort;
import static io.stratagem.acceptance.Scripted.none;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.StrategyIntent;
import io.stratagem.catalog.ConflictPolicy;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.catalog.OnDisable;
import io.stratagem.kernel.commit.OrphanedPosition;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.TradingMode;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of positions whose strategy cannot speak for them: held and listed, or closed by the host. */
class OrphanedPositionsTest {
    private static final ConflictSettings NET = new ConflictSettings(ConflictPolicy.NET, true, 2);

    /** Enters AAA and BBB on day 0 and throws from day 1 on: with both symbols, the third error in a row comes on day 2. */
    private static TestStrategy breaking(String id, OnDisable onDisable) {
        return TestStrategy.of(
                        id,
                        new Scripted((symbol, bar) -> {
                            if (bar >= 1) {
                                throw new IllegalStateException("as asked");
                            }
                            return symbol.equals("AAA") ? goLong(0.5, 100) : goShort(0.5, 50);
                        }),
                        "AAA",
                        "BBB")
                .onDisable(onDisable);
    }

    private static TestStrategy steady(OnDisable onDisable) {
        return TestStrategy.of("a", new Scripted((symbol, bar) -> bar == 0 ? goLong(0.5, 100) : none()), "AAA")
                .onDisable(onDisable);
    }

    private static ControlEntry at(long epoch, ControlKind kind, String subject, String argument) {
        return new ControlEntry(epoch, 0, kind, subject, argument);
    }

    @Test
    void heldPositionsStayAndAreListed() {
        Replay replay = StrategyHarness.of(breaking("a", OnDisable.HOLD)).replayEvents(Days.of(4, "AAA", "BBB"));

        assertThat(replay.of("a").orphaned())
                .containsExactly(new OrphanedPosition("AAA", "a", 100), new OrphanedPosition("BBB", "a", -50));
        assertThat(replay.report().orphanedPositions()).isEqualTo(2);
        assertThat(replay.of("a").openPositions()).isEqualTo(2);
        assertThat(replay.trades()).isEmpty();
    }

    @Test
    void flattenClosesEveryPositionAtTheEpochOfTheOpening() {
        Replay replay = StrategyHarness.of(breaking("a", OnDisable.FLATTEN)).replayEvents(Days.of(5, "AAA", "BBB"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA a LONG 100 emitted",
                        "0 BBB a SHORT 50 emitted",
                        "2 AAA a FLAT 0 emitted",
                        "2 BBB a FLAT 0 emitted");
        assertThat(replay.decisions().getLast().target().rationale())
                .extracting(reason -> reason.name())
                .containsExactly("on_disable");
        assertThat(replay.trades())
                .extracting(trade -> trade.exitTimeMillis() / Days.MILLIS - 1)
                .containsOnly(3L);
        assertThat(replay.of("a").orphaned()).isEmpty();
        assertThat(replay.of("a").exits()).isEqualTo(2);
    }

    @Test
    void anEntryThatStillWaitsForItsFillIsOrphanedAndTakenBack() {
        for (OnDisable onDisable : OnDisable.values()) {
            TestStrategy waits = TestStrategy.of(
                            "a", new Scripted((symbol, bar) -> bar == 0 ? goLong(0.5, 100) : none()), "AAA", "BBB")
                    .onDisable(onDisable);
            Replay replay = StrategyHarness.of(waits)
                    .control(List.of(at(1, ControlKind.OVERRIDE, "a", "open")))
                    .replayEvents(table -> List.of(
                            Days.bar(Days.series(table, "AAA"), 0, 0), Days.bar(Days.series(table, "BBB"), 1, 0)));

            boolean held = onDisable == OnDisable.HOLD;
            assertThat(replay.of("a").orphaned()).hasSize(held ? 1 : 0);
            assertThat(replay.of("a").openPositions()).isEqualTo(held ? 1 : 0);
            assertThat(replay.emitted()).hasSize(held ? 1 : 2);
        }
    }

    @Test
    void theCircuitOfThePluginOrphansAllItsStrategies() {
        Scripted shared = new Scripted((symbol, bar) -> {
            if (bar >= 1 && !symbol.equals("CCC")) {
                throw new IllegalStateException("as asked");
            }
            return bar == 0 && symbol.equals("CCC") ? goLong(0.5, 10) : none();
        });
        TestStrategy quiet =
                TestStrategy.of("quiet", shared, "CCC").ofType("shared").onDisable(OnDisable.FLATTEN);
        TestStrategy thrower =
                TestStrategy.of("thrower", shared, "AAA", "BBB", "BBC").ofType("shared");
        Replay replay = StrategyHarness.of(quiet, thrower).replayEvents(Days.of(2, "AAA", "BBB", "BBC", "CCC"));

        assertThat(Said.by(replay)).containsExactly("0 CCC quiet LONG 10 emitted", "1 CCC quiet FLAT 0 emitted");
        assertThat(replay.of("quiet").circuit()).isEqualTo("closed");
        assertThat(replay.of("quiet").pluginCircuit()).isEqualTo("open");
        assertThat(replay.of("quiet").speaks()).isFalse();
    }

    @Test
    void positionsAreNoOrphansOnceTheCircuitIsClosed() {
        List<ControlEntry> forced =
                List.of(at(1, ControlKind.OVERRIDE, "a", "open"), at(3, ControlKind.OVERRIDE, "a", "closed"));
        Replay open = StrategyHarness.of(steady(OnDisable.HOLD)).control(forced).replayEvents(Days.of(3, "AAA"));
        Replay closed =
                StrategyHarness.of(steady(OnDisable.HOLD)).control(forced).replayEvents(Days.of(4, "AAA"));

        assertThat(open.of("a").orphaned()).containsExactly(new OrphanedPosition("AAA", "a", 100));
        assertThat(closed.of("a").orphaned()).isEmpty();
        assertThat(closed.of("a").openPositions()).isEqualTo(1);
    }

    @Test
    void aPauseAndTheFullKillSwitchHoldTheExitAndSaySoOnceUntilTheyEnd() {
        for (ControlKind[] hold : new ControlKind[][] {
            {ControlKind.PAUSE, ControlKind.RESUME}, {ControlKind.KILL_SWITCH_ON, ControlKind.KILL_SWITCH_OFF}
        }) {
            String reason = hold[0] == ControlKind.PAUSE ? "paused" : "kill_switch_all";
            Replay replay = StrategyHarness.of(steady(OnDisable.FLATTEN))
                    .control(List.of(
                            at(1, hold[0], "", hold[0] == ControlKind.PAUSE ? "" : ControlEntry.ALL),
                            at(1, ControlKind.OVERRIDE, "a", "open"),
                            at(4, hold[1], "", "")))
                    .replayEvents(Days.of(6, "AAA"));

            assertThat(Said.by(replay))
                    .containsExactly(
                            "0 AAA a LONG 100 emitted",
                            "1 AAA a FLAT 0 suppressed:" + reason,
                            "4 AAA a FLAT 0 emitted");
        }
    }

    @Test
    void theOrdinaryKillSwitchLetsItPass() {
        Replay replay = StrategyHarness.of(steady(OnDisable.FLATTEN))
                .control(List.of(at(1, ControlKind.KILL_SWITCH_ON, "", ""), at(1, ControlKind.OVERRIDE, "a", "open")))
                .replayEvents(Days.of(3, "AAA"));

        assertThat(Said.by(replay)).endsWith("1 AAA a FLAT 0 emitted");
    }

    @Test
    void ofAMergedPositionItLeavesItsPartAndTheLastToLeaveClosesIt() {
        TestStrategy other = TestStrategy.of(
                        "b", new Scripted((symbol, bar) -> bar == 0 ? goLong(0.5, 100) : none()), "AAA")
                .onDisable(OnDisable.FLATTEN);
        List<ControlEntry> forced =
                List.of(at(1, ControlKind.OVERRIDE, "a", "open"), at(3, ControlKind.OVERRIDE, "b", "open"));
        Replay replay = StrategyHarness.of(steady(OnDisable.FLATTEN), other)
                .conflict(NET)
                .control(forced)
                .replayEvents(Days.of(5, "AAA"));

        assertThat(Said.by(replay).stream().filter(line -> line.contains("FLAT")))
                .containsExactly(
                        "1 AAA a FLAT 0 suppressed:conflict_merged",
                        "3 AAA b FLAT 0 suppressed:conflict_merged",
                        "3 AAA conflict:net FLAT 0 emitted");

        Replay held = StrategyHarness.of(steady(OnDisable.HOLD), other)
                .conflict(NET)
                .control(forced.subList(0, 1))
                .replayEvents(Days.of(5, "AAA"));
        assertThat(held.of("a").orphaned()).extracting(OrphanedPosition::symbol).containsExactly("AAA");
        assertThat(held.of("a").orphaned().getFirst().holder()).startsWith("conflict:net");
    }

    @Test
    void anAdvisoryStrategysExitWaitsForAPersonWhoMayConfirmItThroughTheOpenCircuit() {
        TestStrategy advisory = steady(OnDisable.FLATTEN).mode(TradingMode.ADVISORY);
        Replay replay = StrategyHarness.of(advisory)
                .control(List.of(
                        at(1, ControlKind.CONFIRM, "a", "AAA"),
                        at(2, ControlKind.OVERRIDE, "a", "open"),
                        at(3, ControlKind.CONFIRM, "a", "AAA")))
                .replayEvents(Days.of(5, "AAA"));

        assertThat(Said.by(replay))
                .containsExactly(
                        "0 AAA a LONG 100 suppressed:awaiting_confirmation",
                        "1 AAA a LONG 100 emitted",
                        "2 AAA a FLAT 0 suppressed:awaiting_confirmation",
                        "3 AAA a FLAT 0 emitted");
        assertThat(replay.of("a").openPositions()).isZero();
    }

    @Test
    void anyLaneCountFlattensAlike() {
        WildMarket market = WildMarket.of(11, 200);
        Replay one = wild(1, market);
        assertThat(one.decisions().stream()
                        .filter(decision -> decision.target().rationale().stream()
                                .anyMatch(reason -> reason.name().equals("on_disable"))))
                .hasSizeGreaterThan(3);
        assertThat(one.report().orphanedPositions()).isPositive();
        for (int lanes : new int[] {2, 4}) {
            Replay several = wild(lanes, market);
            assertThat(several.decisions()).as(lanes + " lanes").isEqualTo(one.decisions());
            assertThat(several.report().runHash()).isEqualTo(one.report().runHash());
            assertThat(several.report().lineageHash()).isEqualTo(one.report().lineageHash());
            assertThat(several.report().strategies()).isEqualTo(one.report().strategies());
        }
    }

    private static Replay wild(int lanes, WildMarket market) {
        TestStrategy[] strategies = {
            TestStrategy.of("closer", throwing(60), WildMarket.SYMBOLS).onDisable(OnDisable.FLATTEN),
            TestStrategy.of("sharer", throwing(60), WildMarket.SYMBOLS)
                    .ofType("closer")
                    .onDisable(OnDisable.FLATTEN),
            TestStrategy.of("keeper", throwing(90), WildMarket.SYMBOLS).onDisable(OnDisable.HOLD),
            TestStrategy.of("bystander", throwing(1_000), WildMarket.SYMBOLS),
        };
        return StrategyHarness.of(strategies)
                .conflict(NET)
                .settings(RunSettings.replay(lanes))
                .replay((table, report) -> market.sources(table));
    }

    /** Goes long on every seventh price and throws from a day on. */
    private static Scripted throwing(int fromBar) {
        return new Scripted((symbol, bar) -> {
            if (bar >= fromBar) {
                throw new IllegalStateException("as asked");
            }
            return (bar + symbol.hashCode()) % 7 == 0 ? goLong(0.5, 100 + bar) : StrategyIntent.NONE;
        });
    }
}
