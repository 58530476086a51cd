package io.stratagem.kernel.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.Reenable;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.store.CircuitOrder;
import io.stratagem.store.json.CanonicalJson;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BreakerBoardTest {
    private static final int RUN_AHEAD = 4;
    private static final long DAY = 86_400_000;
    private static final BreakerSettings MANUAL =
            new BreakerSettings(BreakerPolicy.STANDARD, 3, 1.0, 1_000, 300, 2, Reenable.MANUAL);
    private static final BreakerSettings LEGACY =
            new BreakerSettings(BreakerPolicy.LEGACY, 3, 1.0, 1_000, 300, 2, Reenable.AUTOMATIC);

    private static Generation one(BreakerSettings breaker) {
        return Boards.generation(Boards.entry("a", "one", "1.0.0", breaker));
    }

    private static BreakerBoard board(Generation generation, BoardMemory carried) {
        BreakerBoard board = new BreakerBoard(generation, Boards.stops(generation), RUN_AHEAD);
        board.goOn(carried);
        return board;
    }

    private static void errors(BreakerBoard board, int strategy, long epoch) {
        board.beginEpoch(epoch, epoch * DAY);
        for (int error = 0; error < 3; error++) {
            board.record(strategy, true, epoch * DAY);
        }
    }

    @Test
    void evaluationStopsAndIsHeardAgainRunAheadEpochsAfterItsCircuitSaysSo() {
        Generation generation = one(BreakerSettings.DEFAULT);
        StopBoard stops = Boards.stops(generation);
        BreakerBoard board = new BreakerBoard(generation, stops, RUN_AHEAD);
        errors(board, 0, 10);
        assertThat(board.passes(0)).isFalse();
        board.beginEpoch(11, 11 * DAY);
        assertThat(board.stateOf(0)).isEqualTo(CircuitState.HALF_OPEN);

        assertThat(stops.snapshot(0, 13).passed()).isZero();
        assertThat(stops.snapshot(0, 14).passed()).isEqualTo(1);
        assertThat(stops.snapshot(0, 15).passed()).isEqualTo(2);
        for (long epoch = 11; epoch < 15; epoch++) {
            board.beginEpoch(epoch, epoch * DAY);
            board.record(0, true, epoch * DAY);
            assertThat(board.isProbing(0)).as("epoch %d", epoch).isFalse();
        }
        assertThat(board.stateOf(0)).as("what was under way is no probe").isEqualTo(CircuitState.HALF_OPEN);
        board.beginEpoch(15, 15 * DAY);
        assertThat(board.isProbing(0)).isTrue();
        for (int probe = 0; probe < 10; probe++) {
            board.record(0, false, 15 * DAY);
        }
        assertThat(board.passes(0)).isTrue();
        assertThat(board.allPass()).isTrue();
    }

    @Test
    void anOrderForAPluginMovesItsCircuitAndThoseOfItsStrategies() {
        Generation generation = Boards.generation(
                Boards.entry("a", "one", "1.0.0", BreakerSettings.DEFAULT),
                Boards.entry("b", "one", "1.0.0", BreakerSettings.DEFAULT),
                Boards.entry("c", "other", "1.0.0", BreakerSettings.DEFAULT));
        BreakerBoard board = board(generation, BoardState.NONE);
        board.beginEpoch(0, 0);
        board.obey("one@1.0.0", CircuitOrder.OPEN);

        assertThat(board.stateOf(0)).isEqualTo(CircuitState.FORCED_OPEN);
        assertThat(board.stateOf(1)).isEqualTo(CircuitState.FORCED_OPEN);
        assertThat(board.stateOfPlugin(1)).isEqualTo(CircuitState.FORCED_OPEN);
        assertThat(board.passes(2)).isTrue();
        board.obey("a", CircuitOrder.CLOSED);
        assertThat(board.isClosed(0)).as("its plugin is forced open").isFalse();
        board.obey("one@1.0.0", CircuitOrder.CLOSED);
        assertThat(board.isClosed(0) && board.isClosed(1)).isTrue();
    }

    @Test
    void aStrategyHeldClosedGoesOverItsPluginsCircuitAndFeedsItNothing() {
        Generation generation = Boards.generation(
                Boards.entry("a", "one", "1.0.0", BreakerSettings.DEFAULT),
                Boards.entry("b", "one", "1.0.0", BreakerSettings.DEFAULT));
        BreakerBoard board = board(generation, BoardState.NONE);
        board.beginEpoch(0, 0);
        board.obey("a", CircuitOrder.CLOSED);
        errors(board, 0, 1);
        assertThat(board.passes(0)).isTrue();
        assertThat(board.stateOfPlugin(0)).isEqualTo(CircuitState.CLOSED);

        errors(board, 1, 2);
        assertThat(board.stateOfPlugin(0)).isEqualTo(CircuitState.OPEN);
        assertThat(board.passes(0)).isTrue();
        assertThat(board.passes(1)).isFalse();
    }

    @Test
    void thePluginsCircuitIsAsPatientAsItsMostPatientStrategy() {
        BreakerSettings patient =
                new BreakerSettings(BreakerPolicy.STANDARD, 5, 100.0, 1_000, 300, 10, Reenable.AUTOMATIC);
        Generation generation = Boards.generation(
                Boards.entry("a", "one", "1.0.0", patient), Boards.entry("b", "one", "1.0.0", BreakerSettings.DEFAULT));
        BreakerBoard board = board(generation, BoardState.NONE);
        errors(board, 0, 0);
        board.record(0, true, 0);
        assertThat(board.passes(0) && board.passes(1)).isTrue();
        board.record(0, true, 0);
        assertThat(board.passes(0) || board.passes(1)).isFalse();
    }

    @Test
    void aLegacyStrategyFeedsNoCircuitButItsOwn() {
        Generation generation = Boards.generation(
                Boards.entry("a", "one", "1.0.0", LEGACY), Boards.entry("b", "one", "1.0.0", BreakerSettings.DEFAULT));
        BreakerBoard board = board(generation, BoardState.NONE);
        errors(board, 0, 0);
        assertThat(board.stateOf(0)).isEqualTo(CircuitState.OPEN);
        assertThat(board.stateOfPlugin(0)).isEqualTo(CircuitState.CLOSED);
        errors(board, 1, 1);
        assertThat(board.stateOfPlugin(0)).isEqualTo(CircuitState.OPEN);
        assertThat(board.passes(0)).as("what others opened holds it too").isFalse();
    }

    @Test
    void anUnchangedEntryStaysOpenInTheNextGenerationAndAChangedOneIsProbed() {
        BreakerBoard before = board(one(MANUAL), BoardState.NONE);
        errors(before, 0, 0);
        for (long epoch = 1; epoch < 20; epoch++) {
            before.beginEpoch(epoch, epoch * DAY);
        }
        assertThat(before.stateOf(0)).isEqualTo(CircuitState.OPEN);

        BreakerBoard same = board(one(MANUAL), before);
        same.beginEpoch(20, 20 * DAY);
        assertThat(same.stateOf(0)).isEqualTo(CircuitState.OPEN);
        assertThat(same.snapshot().strategies()).isEqualTo(before.snapshot().strategies());

        BreakerSettings changed = new BreakerSettings(BreakerPolicy.STANDARD, 4, 1.0, 1_000, 300, 2, Reenable.MANUAL);
        BreakerBoard next = board(one(changed), before);
        next.beginEpoch(20, 20 * DAY);
        assertThat(next.stateOf(0)).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(next.isProbing(0)).as("nobody is ahead in a new generation").isTrue();
        assertThat(next.openings(0)).isEqualTo(1);
    }

    @Test
    void ordersAndTheCircuitOfTheSameVersionAreCarriedAndThoseOfAnotherAreNot() {
        BreakerBoard before = board(one(BreakerSettings.DEFAULT), BoardState.NONE);
        before.beginEpoch(0, 0);
        before.obey("one@1.0.0", CircuitOrder.OPEN);

        Generation newer = Boards.generation(Boards.entry("a", "one", "1.1.0", BreakerSettings.DEFAULT));
        BreakerBoard next = board(newer, before);
        assertThat(next.stateOf(0)).isEqualTo(CircuitState.FORCED_OPEN);
        assertThat(next.stateOfPlugin(0)).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void aPromotedCandidateBringsItsCircuitAndLeavesNoneBehind() {
        String candidate = CatalogEntry.candidateOf("a");
        BreakerBoard board = board(
                Boards.generation(
                        Boards.entry("a", "one", "1.0.0", MANUAL), Boards.entry(candidate, "one", "1.1.0", MANUAL)),
                BoardState.NONE);
        errors(board, 1, 0);
        assertThat(board.stateOf(1)).isEqualTo(CircuitState.OPEN);

        BoardMemory promoting = board.promoting("a");
        assertThat(promoting.ofStrategy("a"))
                .isNotNull()
                .satisfies(state -> assertThat(state.circuit().state()).isEqualTo(CircuitState.OPEN));
        assertThat(promoting.ofStrategy(candidate)).isNull();
        assertThat(board.promoting("")).isSameAs(board);
    }

    @Test
    void aDisabledPluginStaysSoThroughGenerationsWithoutItAndItsStrategyGoesOnWithAnother() {
        BreakerBoard before = board(one(BreakerSettings.DEFAULT), BoardState.NONE);
        before.beginEpoch(0, 0);
        before.disablePlugin(0);
        before.obey("a", CircuitOrder.CLOSED);
        assertThat(before.stateOf(0)).isEqualTo(CircuitState.FORCED_OPEN);

        Generation newer = Boards.generation(Boards.entry("a", "one", "1.1.0", BreakerSettings.DEFAULT));
        BreakerBoard next = board(newer, before);
        next.beginEpoch(1, DAY);
        assertThat(next.passes(0)).isTrue();

        BreakerBoard back = board(one(BreakerSettings.DEFAULT), next);
        back.beginEpoch(2, 2 * DAY);
        assertThat(back.isDisabled(0)).isTrue();
        assertThat(back.passes(0)).isFalse();
    }

    @Test
    void restoredOrReplacedAtAnyEpochItGoesOnAsIfNothingHadHappened() {
        Generation generation = Boards.generation(
                Boards.entry("a", "one", "1.0.0", BreakerSettings.DEFAULT),
                Boards.entry("b", "one", "1.0.0", MANUAL),
                Boards.entry("c", "two", "1.0.0", LEGACY),
                Boards.entry("d", "two", "1.0.0", BreakerSettings.DEFAULT),
                Boards.entry("e", "\u00fcber\ud83d\ude80", "1.0.0", MANUAL));
        String[] subjects = {"a", "b", "c", "d", "e", "one@1.0.0", "two@1.0.0"};
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            StopBoard steadyStops = Boards.stops(generation);
            StopBoard movedStops = Boards.stops(generation);
            BreakerBoard steady = new BreakerBoard(generation, steadyStops, RUN_AHEAD);
            BreakerBoard moved = new BreakerBoard(generation, movedStops, RUN_AHEAD);
            long time = 0;
            for (long epoch = 0; epoch < 300; epoch++) {
                String label = "seed " + seed + ", epoch " + epoch;
                time += random.nextInt(120_000);
                if (random.nextInt(10) == 0) {
                    BoardState state = moved.snapshot();
                    byte[] form = form(state);
                    assertThat(form).as(label).isEqualTo(form(steady.snapshot()));
                    BoardMemory memory = random.nextBoolean() ? moved : BoardStateJson.read(form);
                    movedStops = Boards.stops(generation);
                    moved = new BreakerBoard(generation, movedStops, RUN_AHEAD);
                    moved.goOn(memory);
                    assertThat(moved.snapshot()).as(label).isEqualTo(state);
                }
                steady.beginEpoch(epoch, time);
                moved.beginEpoch(epoch, time);
                if (random.nextInt(40) == 0) {
                    String subject = subjects[random.nextInt(subjects.length)];
                    CircuitOrder order = CircuitOrder.values()[random.nextInt(3)];
                    steady.obey(subject, order);
                    moved.obey(subject, order);
                }
                if (random.nextInt(400) == 0) {
                    int killed = random.nextInt(5);
                    steady.disablePlugin(killed);
                    moved.disablePlugin(killed);
                }
                for (int strategy = 0; strategy < 5; strategy++) {
                    boolean error = random.nextInt(10) < (epoch / 50 % 2 == 0 ? 6 : 1);
                    assertThat(moved.record(strategy, error, time))
                            .as(label)
                            .isEqualTo(steady.record(strategy, error, time));
                }
                for (int strategy = 0; strategy < 5; strategy++) {
                    assertThat(view(moved, movedStops, strategy, epoch))
                            .as(label)
                            .isEqualTo(view(steady, steadyStops, strategy, epoch));
                }
            }
        }
    }

    @Test
    void anOutcomeThatChangesNothingAllocatesNothing() {
        Generation generation = Boards.generation(
                Boards.entry("a", "one", "1.0.0", BreakerSettings.DEFAULT), Boards.entry("b", "two", "1.0.0", MANUAL));
        BreakerBoard board = board(generation, BoardState.NONE);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (boolean opened : new boolean[] {false, true}) {
            if (opened) {
                errors(board, 1, 100_000);
            }
            long from = opened ? 100_001 : 0;
            countMany(board, from);
            long before = threads.getCurrentThreadAllocatedBytes();
            countMany(board, from + 20_000);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                    .as("with an open circuit beside it: %s", opened)
                    .isZero();
        }
    }

    private static void countMany(BreakerBoard board, long from) {
        for (long epoch = from; epoch < from + 20_000; epoch++) {
            board.beginEpoch(epoch, epoch);
            board.record(0, epoch % 200 == 0, epoch);
            board.record(1, false, epoch);
        }
    }

    private static String view(BreakerBoard board, StopBoard stops, int strategy, long epoch) {
        return board.passes(strategy) + " " + board.isClosed(strategy) + " " + board.isProbing(strategy) + " "
                + board.isEvaluatedNow(strategy) + " " + board.stateOf(strategy) + " "
                + board.stateOfPlugin(strategy) + " " + board.openings(strategy) + " " + board.pluginOpenings() + " "
                + stops.snapshot(strategy, epoch) + " " + stops.lastStretch(strategy);
    }

    private static byte[] form(BoardState state) {
        CanonicalJson json = new CanonicalJson();
        BoardStateJson.write(state, json);
        return Arrays.copyOf(json.buffer(), json.length());
    }

    @Test
    void whatIsNoStateIsRefused() {
        for (String text :
                new String[] {"", "{}", "[]", "{\"disabled\":[],\"plugins\":{\"p\":{}},\"strategies\":{}}"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BoardStateJson.read(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
