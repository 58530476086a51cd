package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.catalog.BudgetSettings;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.JvmThreadGauge;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However busy the machine is with other things, nobody who behaves is killed. */
@Tag("thorough")
class BusyMachineTest {
    private static final int REPLAYS = 1_000;
    private static final String[] SYMBOLS = {"AAA", "BBB", "CCC"};

    private final AtomicBoolean enough = new AtomicBoolean();
    private volatile Object kept = List.of();

    /** A tenth of the usual deadline, looked at every few milliseconds, under full processors and collections without pause. */
    @Test
    void aThousandReplaysWithoutAKill() throws InterruptedException {
        BudgetSettings tight = new BudgetSettings(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(200));
        List<Thread> load = load();
        Set<String> hashes = new HashSet<>();
        long kills = 0;
        try {
            for (int replay = 0; replay < REPLAYS; replay++) {
                AbandonedThreads abandoned = new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT);
                Replay replayed = StrategyHarness.of(
                                TestStrategy.of("one", new PriceFollower(), SYMBOLS)
                                        .budget(tight),
                                TestStrategy.of("two", new TopTwo(), SYMBOLS).budget(tight))
                        .settings(RunSettings.replay(1 + replay % 3))
                        .supervision(new Supervision(new JvmThreadGauge(), abandoned, 3))
                        .replayEvents(Days.of(100, SYMBOLS));
                hashes.add(replayed.report().runHash());
                kills += replayed.controls().size() + abandoned.total();
            }
        } finally {
            enough.set(true);
            for (Thread thread : load) {
                thread.join();
            }
        }

        assertThat(kills).isZero();
        assertThat(hashes).hasSize(1);
    }

    private List<Thread> load() {
        List<Thread> load = new ArrayList<>();
        for (int processor = 0; processor < Runtime.getRuntime().availableProcessors(); processor++) {
            load.add(new Thread(this::spin, "spinning-" + processor));
        }
        load.add(new Thread(this::litter, "littering"));
        load.forEach(Thread::start);
        return load;
    }

    private void spin() {
        while (!enough.get()) {
            Thread.onSpinWait();
        }
    }

    private void litter() {
        while (!enough.get()) {
            List<byte[]> litter = new ArrayList<>();
            for (int piece = 0; piece < 200; piece++) {
                litter.add(new byte[100_000]);
            }
            kept = litter;
            System.gc();
        }
        assertThat(kept).isNotNull();
    }
}
