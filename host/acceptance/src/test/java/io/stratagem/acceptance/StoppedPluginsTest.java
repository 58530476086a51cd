package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.stuck.StuckStrategy;
import com.example.stuck.StuckStrategy.Way;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.JvmThreadGauge;
import io.stratagem.guard.watch.PatientStopper;
import io.stratagem.guard.watch.ThreadStopper;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.stop.StopThread;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** With the second level, whoever does not come back is ended, and nothing else is different. */
class StoppedPluginsTest {
    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC"};
    private static final int DAYS = 120;
    private static final int STUCK_DAY = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final BudgetSettings QUICK =
            new BudgetSettings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(300));

    private StopThread stopThread;

    @BeforeEach
    void open() {
        stopThread = StopThread.open();
    }

    @AfterEach
    void close() {
        stopThread.close();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CATCHES_EVERYTHING")
    void aThreadThatWouldNeverComeBackIsDeadAndDoesNotCount(Way way) {
        StuckStrategy strategy = new StuckStrategy(way, 100 + STUCK_DAY);
        AbandonedThreads abandoned = stopping(PATIENCE);

        Replay stopped = replay(2, strategy, abandoned);

        assertThat(Objects.requireNonNull(strategy.stuck()).isAlive()).isFalse();
        assertThat(abandoned.alive()).isZero();
        assertThat(abandoned.total()).isEqualTo(1);
        assertThat(stopped.controls()).singleElement().satisfies(kill -> {
            assertThat(kill.epoch()).isEqualTo(STUCK_DAY);
            assertThat(kill.subject()).isEqualTo("bad");
            assertThat(kill.argument()).isEqualTo("1 BBB");
            assertThat(kill.kind()).isIn(ControlKind.WALL_CLOCK_KILL, ControlKind.MEMORY_KILL);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theRunIsTheOneOfAQuarantine(int lanes) throws InterruptedException {
        StuckStrategy one = new StuckStrategy(Way.EMPTY_LOOP, 100 + STUCK_DAY);
        StuckStrategy other = new StuckStrategy(Way.EMPTY_LOOP, 100 + STUCK_DAY);
        AbandonedThreads quarantine = new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT);

        Replay stopped = replay(lanes, one, stopping(PATIENCE));
        Replay quarantined = replay(lanes, other, quarantine);

        assertThat(stopped.report().runHash()).isEqualTo(quarantined.report().runHash());
        assertThat(stopped.controls()).isEqualTo(quarantined.controls());
        assertThat(stopped.of("bad").errors()).isEqualTo(quarantined.of("bad").errors());
        Replay replayed =
                harness(3, one, stopping(PATIENCE)).control(stopped.controls()).replayEvents(Days.of(DAYS, SYMBOLS));
        assertThat(replayed.report().runHash()).isEqualTo(stopped.report().runHash());
        Thread left = Objects.requireNonNull(other.stuck());
        assertThat(left.isAlive()).isTrue();
        assertThat(quarantine.alive()).isEqualTo(1);
        end(left);
    }

    @Test
    void whatCatchesEverythingIsGivenUpAsBefore() throws InterruptedException {
        StuckStrategy strategy = new StuckStrategy(Way.CATCHES_EVERYTHING, 100 + STUCK_DAY);
        AbandonedThreads abandoned = stopping(Duration.ofMillis(40));

        Replay survived = replay(1, strategy, abandoned);

        assertThat(Objects.requireNonNull(strategy.stuck()).isAlive()).isTrue();
        assertThat(abandoned.alive()).isEqualTo(1);
        assertThat(survived.controls()).extracting(ControlEntry::kind).containsExactly(ControlKind.WALL_CLOCK_KILL);
        assertThat(survived.of("good").evaluations()).isEqualTo(DAYS * (long) SYMBOLS.length);
    }

    @Test
    void manyThatAreStoppedAreNoReasonToRestart() {
        AbandonedThreads abandoned = stopping(PATIENCE);
        for (int round = 0; round < 2 * AbandonedThreads.DEFAULT_LIMIT; round++) {
            Replay stopped = replay(1, new StuckStrategy(Way.EMPTY_LOOP, 100 + STUCK_DAY), abandoned);

            assertThat(stopped.of("good").circuit()).isEqualTo("closed");
        }

        assertThat(abandoned.isFull()).isFalse();
        assertThat(abandoned.total()).isEqualTo(2 * AbandonedThreads.DEFAULT_LIMIT);
    }

    private AbandonedThreads stopping(Duration patience) {
        return new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT, new PatientStopper(stopThread::stop, patience));
    }

    private void end(Thread thread) throws InterruptedException {
        ThreadStopper stopper = new PatientStopper(stopThread::stop, PATIENCE);
        assertThat(stopper.stop(thread, thread.getStackTrace())).isTrue();
    }

    private static Replay replay(int lanes, StuckStrategy strategy, AbandonedThreads abandoned) {
        return harness(lanes, strategy, abandoned).replayEvents(Days.of(DAYS, SYMBOLS));
    }

    private static StrategyHarness harness(int lanes, StuckStrategy strategy, AbandonedThreads abandoned) {
        return StrategyHarness.of(
                        TestStrategy.of("good", new PriceFollower(), SYMBOLS),
                        TestStrategy.of("bad", strategy, SYMBOLS).budget(QUICK))
                .settings(RunSettings.replay(lanes))
                .supervision(new Supervision(new JvmThreadGauge(), abandoned, 10));
    }
}
