package io.stratagem.bench;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Instruments;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Bars in memory and the four families over them. A run takes them through sequencer, one lane, breakers, gates, overlay, conflict,
 * ledger and both hash chains; the decisions are then dropped.
 */
final class Workload {
    private static final long DAY_MILLIS = 86_400_000;
    private static final long ENOUGH_BARS = 200_000;

    private final SeriesTable table;
    private final List<Bar[]> sources;
    private final Instruments instruments;
    private final Generation generation;
    private final int bars;

    private Workload(SeriesTable table, List<Bar[]> sources, Instruments instruments, Generation generation) {
        this.table = table;
        this.sources = sources;
        this.instruments = instruments;
        this.generation = generation;
        bars = sources.stream().mapToInt(source -> source.length).sum();
    }

    /** SPY, AAPL and BAC daily, played several times over, each time later. */
    static Workload daily(String conflictPolicy) {
        SeriesTable table = new SeriesTable();
        List<Bar[]> sources = new ArrayList<>();
        for (String symbol : List.of("SPY", "AAPL", "BAC")) {
            sources.add(BarFile.read(BenchFiles.sample("data/" + symbol + "_1d.csv.gz"), table));
        }
        long first = sources.stream()
                .mapToLong(source -> source[0].openTimeMillis())
                .min()
                .orElseThrow();
        long last = sources.stream()
                .mapToLong(source -> source[source.length - 1].openTimeMillis())
                .max()
                .orElseThrow();
        int once = sources.stream().mapToInt(source -> source.length).sum();
        int times = (int) (ENOUGH_BARS / once) + 1;
        sources.replaceAll(source -> repeated(source, times, last - first + DAY_MILLIS));
        return new Workload(
                table,
                sources,
                BenchFiles.instruments(),
                Families.generation(List.of("SPY", "AAPL", "BAC"), "1d", conflictPolicy));
    }

    /** The first SPY bars under {@code legacy_macd_rsi} and nothing else. */
    static Workload legacyAlone(int bars) {
        SeriesTable table = new SeriesTable();
        Bar[] all = BarFile.read(BenchFiles.sample("data/SPY_1d.csv.gz"), table);
        return new Workload(
                table,
                List.<Bar[]>of(Arrays.copyOf(all, bars)),
                BenchFiles.instruments(),
                Families.legacyAlone(List.of("SPY"), "1d"));
    }

    /** The first bars of a CSV file whose name begins with its symbol and timeframe. */
    static Workload file(Path file, String symbol, String timeframe, int atMost) {
        SeriesTable table = new SeriesTable();
        Bar[] bars = BarFile.read(file, table);
        Bar[] first = bars.length > atMost ? Arrays.copyOf(bars, atMost) : bars;
        return new Workload(
                table,
                List.<Bar[]>of(first),
                Instruments.NONE,
                Families.generation(List.of(symbol), timeframe, "publish_all"));
    }

    private static Bar[] repeated(Bar[] once, int times, long stepMillis) {
        Bar[] all = new Bar[once.length * times];
        for (int round = 0; round < times; round++) {
            for (int i = 0; i < once.length; i++) {
                Bar bar = once[i];
                all[round * once.length + i] = Bar.of(
                        bar.series(),
                        bar.openTimeMillis() + round * stepMillis,
                        bar.open(),
                        bar.high(),
                        bar.low(),
                        bar.close(),
                        bar.volume());
            }
        }
        return all;
    }

    /** How many bars a run takes. */
    int bars() {
        return bars;
    }

    /** The series of each source. */
    List<Bar[]> sources() {
        return sources;
    }

    Generation generation() {
        return generation;
    }

    /** What is known about a series' symbol. */
    Instrument instrument(Series series) {
        return instruments.of(series.symbol());
    }

    /** The features all strategies together need, for the first source. */
    FeatureState openFeatures() {
        Set<FeatureSpec> union = new LinkedHashSet<>();
        for (Strategy strategy : generation.strategies()) {
            strategy.bound().declaration().features().forEach(feature -> union.add(feature.spec()));
        }
        Series series = sources.getFirst()[0].series();
        return FeaturePlan.of(union).open(instrument(series), series.timeframe());
    }

    /** A run from its first bar to its last. */
    RunReport play() {
        return play(() -> {});
    }

    /** A run from its first bar to its last; its thread still lives while {@code beforeItCloses} runs. */
    RunReport play(Runnable beforeItCloses) {
        List<MemorySource> open = sources.stream().map(MemorySource::new).toList();
        try (Sequencer sequencer = new Sequencer(open, new DataReport(false));
                Run run = new Run(
                        generation,
                        sequencer,
                        table,
                        instruments,
                        RunSettings.replay(1),
                        new DiscardingStore(),
                        List.of(),
                        List.of())) {
            RunReport report = run.toEnd();
            beforeItCloses.run();
            return report;
        }
    }
}
