package io.stratagem.bench;

import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.kernel.run.Script;
import io.stratagem.kernel.run.Snapshots;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot costs while the four families run over a thousand symbols with full histories: how long the run rests for it, how large
 * it is, and how long a run takes to begin from it.
 */
public final class SnapshotCost {
    private static final int SYMBOLS = 1_000;
    private static final int BARS_EACH = 1_200;
    private static final int EVERY_EPOCHS = 100;

    private SnapshotCost() {}

    /** Takes one every hundred epochs and notes how long the run rested. */
    private static final class Resting implements Snapshots {
        private final List<Double> millis = new ArrayList<>();
        private @Nullable RunSnapshot newest;
        private long next = EVERY_EPOCHS;
        private long began;

        @Override
        public boolean isDue(long epochs) {
            began = System.nanoTime();
            return epochs >= next;
        }

        @Override
        public void take(RunSnapshot snapshot) {
            millis.add((System.nanoTime() - began) / 1e6);
            newest = snapshot;
            next = snapshot.epochs() + EVERY_EPOCHS;
        }
    }

    /** Prints the figures. */
    public static void main(String[] arguments) {
        List<String> symbols =
                IntStream.range(0, SYMBOLS).mapToObj("S%04d"::formatted).toList();
        Resting resting = new Resting();
        Script script =
                Script.replaying(List.of(), List.of(), Supervision.ofThisJvm()).keeping(resting);
        SeriesTable table = new SeriesTable();
        try (Sequencer sequencer = walks(symbols, table);
                Run run = run(symbols, sequencer, table, script)) {
            run.toEnd();
        }
        RunSnapshot newest = resting.newest;
        if (newest == null) {
            throw new IllegalStateException("no snapshot was taken");
        }
        StateWriter bits = new StateWriter();
        newest.save(bits);
        byte[] bytes = bits.bytes();
        SeriesTable others = new SeriesTable();
        try (Sequencer sequencer = walks(symbols, others)) {
            long began = System.nanoTime();
            RunSnapshot read = RunSnapshot.read(new StateReader(bytes));
            try (Run run = run(symbols, sequencer, others, script.from(read, List.of()))) {
                double restore = (System.nanoTime() - began) / 1e6;
                resting.millis.sort(null);
                System.out.printf(
                        "%d symbols: rest %.1f ms (median of %d, longest %.1f), %.1f MB, restored in %.0f ms at epoch %d%n",
                        SYMBOLS,
                        resting.millis.get(resting.millis.size() / 2),
                        resting.millis.size(),
                        resting.millis.getLast(),
                        bytes.length / 1048576.0,
                        restore,
                        run.epochs());
            }
        }
    }

    private static Sequencer walks(List<String> symbols, SeriesTable table) {
        return new Sequencer(List.of(new RandomWalks(symbols, BARS_EACH, table)), new DataReport(false));
    }

    private static Run run(List<String> symbols, Sequencer sequencer, SeriesTable table, Script script) {
        return new Run(
                Families.generation(symbols, "1d", "publish_all"),
                sequencer,
                table,
                BenchFiles.instruments(),
                RunSettings.replay(1),
                new DiscardingStore(),
                List.of(),
                script);
    }
}
