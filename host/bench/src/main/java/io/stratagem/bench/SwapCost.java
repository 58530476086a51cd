package io.stratagem.bench;

import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogReader;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.market.Instruments;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * What a switch of generations costs the events that meet it, while bars of a thousand symbols come at a fixed rate. The load average is
 * printed with each figure: on a machine that is busy with other things, the run's thread waits for those too.
 */
public final class SwapCost {
    private static final int MANY_SYMBOLS = 1_000;
    private static final int FEW_SYMBOLS = 10;
    private static final int DEFAULT_STRATEGIES = 10_000;
    private static final int FEW_SYMBOLS_RATE = 200_000;

    /** What one lane holds of so many, with room to catch up. */
    private static final int MANY_SYMBOLS_RATE = 20_000;

    private static final long MOST_EVENTS = 100_000_000;
    private static final int WARM_UP_SWAPS = 50;
    private static final int SWAPS = 60;
    private static final int RELOADS = 3;
    private static final long BETWEEN_MILLIS = 200;
    private static final long MEETS_NANOS = 50_000_000;
    private static final long LOOK_NANOS = 100_000;

    private final List<String> symbols;
    private final FreshFamilies families = new FreshFamilies();
    private final GenerationBuilder builder = new GenerationBuilder(families);
    private final List<Switch> switches = new ArrayList<>();

    /** One switch, by the nano clock. */
    private record Switch(long asked, long built, long prepared, long live, long pauseMicros) {
        double buildMillis() {
            return (built - asked) / 1e6;
        }

        double prepareMillis() {
            return (prepared - built) / 1e6;
        }

        double waitMillis() {
            return (live - prepared) / 1e6;
        }

        double totalMillis() {
            return (live - asked) / 1e6;
        }
    }

    private SwapCost(int symbols) {
        this.symbols = IntStream.range(0, symbols).mapToObj("S%04d"::formatted).toList();
    }

    /**
     * Measures latency, swap and reload; {@code swap} or {@code reload} measures one of them only. Numbers behind {@code swap} are another
     * rate in events per second, and how many symbols; one behind {@code reload} is another number of strategies.
     */
    public static void main(String[] arguments) throws Exception {
        String only = arguments.length > 0 ? arguments[0] : "";
        int number = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        if (!only.equals("reload")) {
            if (arguments.length > 2) {
                new SwapCost(Integer.parseInt(arguments[2])).swapOneFamily(number);
            } else {
                new SwapCost(FEW_SYMBOLS).swapOneFamily(number > 0 ? number : FEW_SYMBOLS_RATE);
                new SwapCost(MANY_SYMBOLS).swapOneFamily(number > 0 ? number : MANY_SYMBOLS_RATE);
            }
        }
        if (!only.equals("swap")) {
            new SwapCost(MANY_SYMBOLS).reloadManyStrategies(number > 0 ? number : DEFAULT_STRATEGIES);
        }
    }

    private void swapOneFamily(int eventsPerSecond) throws Exception {
        Catalog catalog = new CatalogReader().read("bench", Families.catalog(symbols, "1m", "publish_all"));
        int events =
                (int) Math.min(MOST_EVENTS, 3 * (WARM_UP_SWAPS + SWAPS) * BETWEEN_MILLIS * eventsPerSecond / 1_000);
        PacedWalks walks = play(catalog, events, 1_000_000_000L / eventsPerSecond, run -> {
            for (int swap = 0; swap < WARM_UP_SWAPS + SWAPS; swap++) {
                Thread.sleep(BETWEEN_MILLIS);
                families.replace(FreshFamilies.TYPES.get(swap % FreshFamilies.TYPES.size()));
                swap(run, catalog);
            }
        });
        List<Switch> measured = switches.subList(WARM_UP_SWAPS, switches.size());
        latency(walks, measured);
        phases("swap of one family, " + symbols.size() + " symbols", measured);
    }

    private void reloadManyStrategies(int strategies) throws Exception {
        String text = manyStrategies(strategies);
        CatalogReader reader = new CatalogReader();
        for (boolean everyPluginNew : new boolean[] {true, false}) {
            switches.clear();
            play(reader.read("bench", text), (int) MOST_EVENTS, 0, run -> {
                for (int reload = 0; reload < RELOADS; reload++) {
                    Thread.sleep(BETWEEN_MILLIS);
                    if (everyPluginNew) {
                        FreshFamilies.TYPES.forEach(families::replace);
                    }
                    long asked = System.nanoTime();
                    Catalog read = reader.read("bench", text);
                    System.out.printf("catalog read in %.0f ms%n", (System.nanoTime() - asked) / 1e6);
                    swap(run, read);
                }
            });
            phases(
                    "reload of " + strategies + " strategies, " + (everyPluginNew ? "every plugin" : "nothing")
                            + " new",
                    switches);
        }
    }

    /** Ten strategies on each symbol, where there are ten thousand. */
    private String manyStrategies(int strategies) {
        StringBuilder catalog = new StringBuilder("seed: 1\nstrategies:\n");
        for (int number = 0; number < strategies; number++) {
            catalog.append(
                    "  - {strategy_id: s%05d, strategy_type: %s, version: \"1.0.0\", symbols: [%s], timeframe: 1m}%n"
                            .formatted(
                                    number,
                                    FreshFamilies.TYPES.get(number % 3),
                                    symbols.get(number / 3 % symbols.size())));
        }
        return catalog.toString();
    }

    /** What is done beside a run. */
    private interface Meanwhile {
        void work(Run run) throws Exception;
    }

    private PacedWalks play(Catalog catalog, int events, long nanosPerEvent, Meanwhile meanwhile) throws Exception {
        SeriesTable table = new SeriesTable();
        PacedWalks walks = new PacedWalks(symbols, table, events, nanosPerEvent);
        long began = System.nanoTime();
        Generation first = builder.build(1, catalog);
        System.out.printf("first generation built in %.0f ms%n", (System.nanoTime() - began) / 1e6);
        try (Sequencer sequencer = new Sequencer(List.of(walks), new DataReport(false));
                Run run = new Run(
                        first,
                        sequencer,
                        table,
                        Instruments.NONE,
                        RunSettings.live(1),
                        new DiscardingStore(),
                        List.of(),
                        List.of())) {
            CompletableFuture<?> ending = CompletableFuture.runAsync(run::toEnd, task -> new Thread(task).start());
            meanwhile.work(run);
            walks.end();
            ending.get();
            System.out.printf("%d events decided, load average %.1f%n", run.events(), load());
            return walks;
        }
    }

    private void swap(Run run, Catalog catalog) throws Exception {
        Generation before = run.generation();
        long asked = System.nanoTime();
        Generation next = builder.build(before.number() + 1, catalog, Map.of(), before);
        long built = System.nanoTime();
        CompletableFuture<SwitchOutcome> answer = run.offer(next, false, "");
        long prepared = System.nanoTime();
        while (run.generation() == before && !answer.isDone()) {
            // A thread that spins takes a core from the run.
            LockSupport.parkNanos(LOOK_NANOS);
        }
        long live = System.nanoTime();
        if (!(answer.get() instanceof SwitchOutcome.TookOver tookOver)) {
            throw new IllegalStateException("not what was meant to be measured: " + answer.get());
        }
        switches.add(new Switch(asked, built, prepared, live, tookOver.pauseMicros()));
    }

    private static void latency(PacedWalks walks, List<Switch> measured) {
        int[] meeting = new int[walks.decided()];
        int[] others = new int[walks.decided()];
        int met = 0;
        int other = 0;
        int next = 0;
        for (int event = 0; event < walks.decided(); event++) {
            long due = walks.dueNanos(event);
            if (due < measured.getFirst().asked() - MEETS_NANOS) {
                continue;
            }
            while (next < measured.size() && measured.get(next).live() + MEETS_NANOS < due) {
                next++;
            }
            boolean meets = next < measured.size() && measured.get(next).asked() <= due;
            if (meets) {
                meeting[met++] = walks.lateNanos(event);
            } else {
                others[other++] = walks.lateNanos(event);
            }
        }
        print("events from a request until 50 ms after its switch", Arrays.copyOf(meeting, met));
        print("all others", Arrays.copyOf(others, other));
    }

    private static void print(String what, int[] nanos) {
        if (nanos.length == 0) {
            System.out.println(what + ": none was decided; the machine does not hold this rate");
            return;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: %d, late by p50 %.1f, p99 %.1f, p99.9 %.1f, max %.1f microseconds%n",
                what,
                nanos.length,
                nanos[nanos.length / 2] / 1e3,
                nanos[(int) (nanos.length * 0.99)] / 1e3,
                nanos[(int) (nanos.length * 0.999)] / 1e3,
                nanos[nanos.length - 1] / 1e3);
    }

    private static void phases(String what, List<Switch> measured) {
        System.out.printf("%s, milliseconds, median and longest of %d:%n", what, measured.size());
        phase("build", measured.stream().mapToDouble(Switch::buildMillis).toArray());
        phase("prepare", measured.stream().mapToDouble(Switch::prepareMillis).toArray());
        phase("wait", measured.stream().mapToDouble(Switch::waitMillis).toArray());
        phase("in all", measured.stream().mapToDouble(Switch::totalMillis).toArray());
        phase(
                "pause",
                measured.stream().mapToDouble(each -> each.pauseMicros() / 1e3).toArray());
    }

    private static void phase(String name, double[] millis) {
        Arrays.sort(millis);
        System.out.printf("  %s %.3f %.3f%n", name, millis[millis.length / 2], millis[millis.length - 1]);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
