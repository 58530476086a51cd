package io.stratagem.escape.judge;

import io.stratagem.api.Timeframe;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.catalog.BreakerPolicy;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.catalog.Locations;
import io.stratagem.catalog.OnDisable;
import io.stratagem.catalog.Reenable;
import io.stratagem.container.BundleStore;
import io.stratagem.container.LoadedBundle;
import io.stratagem.container.StrategyFramework;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.StrategyReport;
import io.stratagem.market.Instruments;
import io.stratagem.market.SeriesTable;
import io.stratagem.market.TradingMode;
import io.stratagem.sandbox.Verdict;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.DecisionRecord;
import io.stratagem.store.MemoryDecisionStore;
import io.stratagem.testkit.ListSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A host without a network: admission, store, framework and kernel, with a well-behaved strategy in it. Hostile bundles are judged in
 * it one after the other. Used by one thread.
 */
final class Ground implements AutoCloseable {
    private static final String COMPANION = "companion";
    private static final String HOSTILE = "hostile";
    private static final long DEADLINE_MILLIS = 500;

    /** Opens at the first error and stays open to the end of the data. */
    private static final BreakerSettings ONE_ERROR =
            new BreakerSettings(BreakerPolicy.STANDARD, 1, 1.0, 1_000, 86_400 * 365, 10, Reenable.AUTOMATIC);

    private final List<Path> watched;
    private final BundleStore store;
    private final StrategyFramework framework;
    private final PluginHandle companion;
    private final Played alone;

    /**
     * A host with its own directories.
     *
     * @param home for store and framework
     * @param watched directories in which nothing may change
     */
    Ground(Path home, List<Path> watched) {
        this.watched = List.copyOf(watched);
        store = new BundleStore(home.resolve("store"));
        framework = StrategyFramework.start(home.resolve("cache"));
        Path file = Companion.jar().writeTo(home.resolve("companion.jar"));
        Verdict verdict = SandboxUnderTest.admission().admit(file);
        if (!(verdict instanceof Verdict.Admitted admitted)) {
            throw new IllegalStateException("the companion is not admitted: " + verdict.faults());
        }
        LoadedBundle bundle = framework.install(store.put(admitted.bundle()));
        companion = SandboxUnderTest.handle(bundle.plugins().getFirst());
        Generation generation = generation(Map.of(COMPANION, companion));
        alone = play(generation);
        if (alone.companion().size() < Days.BARS) {
            throw new IllegalStateException(
                    "the companion says too little to prove anything: " + alone + disabled(generation));
        }
    }

    /** What becomes of a bundle. */
    Outcome judge(Path jar) {
        World before = World.look(watched);
        Outcome outcome = judgeInside(jar);
        if (outcome.detail().chars().anyMatch(Ground::forges)) {
            outcome = Outcome.of(Outcome.Kind.HURT, "words meant for the log have control characters: " + outcome);
        }
        String changes = before.changesSince(watched);
        return changes.isEmpty() ? outcome : Outcome.of(Outcome.Kind.LEAKED, changes + "after " + outcome);
    }

    /** Whether a character could begin a line, drive a terminal or turn the direction of writing. */
    private static boolean forges(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private Outcome judgeInside(Path jar) {
        LoadedBundle bundle;
        switch (SandboxUnderTest.admission().admit(jar)) {
            case Verdict.Admitted admitted -> {
                try {
                    bundle = framework.install(store.put(admitted.bundle()));
                } catch (FaultException unusable) {
                    return Outcome.of(Outcome.Kind.STOPPED, "not installed: " + words(unusable.faults()));
                }
            }
            case Verdict.Refused refused -> {
                return Outcome.of(Outcome.Kind.REFUSED, words(refused.faults()));
            }
            case Verdict.Waiting waiting -> {
                return Outcome.of(Outcome.Kind.REFUSED, "never whole: " + words(waiting.faults()));
            }
        }
        try {
            return run(bundle);
        } finally {
            bundle.release(Duration.ZERO);
        }
    }

    private Outcome run(LoadedBundle bundle) {
        PluginHandle hostile;
        try {
            hostile = SandboxUnderTest.handle(bundle.plugins().getFirst());
        } catch (FaultException unusable) {
            return Outcome.of(Outcome.Kind.STOPPED, "not made: " + words(unusable.faults()));
        }
        Generation generation = generation(Map.of(COMPANION, companion, HOSTILE, hostile));
        Played played = play(generation);
        if (!played.companion().equals(alone.companion()) || played.evaluations() != alone.evaluations()) {
            return Outcome.of(
                    Outcome.Kind.HURT,
                    played.evaluations() + " evaluations and "
                            + played.companion().size() + " decisions instead of " + alone.evaluations() + " and "
                            + alone.companion().size());
        }
        if (!generation.disabled().isEmpty()) {
            return Outcome.of(Outcome.Kind.STOPPED, "disabled: " + disabled(generation));
        }
        StrategyReport report = played.hostile();
        if (!report.errors().isEmpty()) {
            return Outcome.of(Outcome.Kind.STOPPED, report.errors() + " " + report.lastError());
        }
        return new Outcome(Outcome.Kind.HARMLESS, report.evaluations() + " evaluations", played.result());
    }

    private static String disabled(Generation generation) {
        return generation.disabled().stream()
                .map(DisabledStrategy::reasons)
                .map(Ground::words)
                .collect(Collectors.joining(" "));
    }

    private static Generation generation(Map<String, PluginHandle> plugins) {
        Map<String, PluginHandle> byType = new HashMap<>();
        List<CatalogEntry> entries = new ArrayList<>();
        plugins.forEach((strategyId, plugin) -> {
            byType.put(plugin.type(), plugin);
            entries.add(entry(strategyId, plugin));
        });
        Catalog catalog = new Catalog(Catalog.SCHEMA_VERSION, 1, ConflictSettings.DEFAULT, entries, "");
        return new GenerationBuilder((type, version) -> byType.get(type)).build(1, catalog);
    }

    private static CatalogEntry entry(String strategyId, PluginHandle plugin) {
        boolean hostile = strategyId.equals(HOSTILE);
        return new CatalogEntry(
                strategyId,
                plugin.type(),
                plugin.version(),
                true,
                TradingMode.PAPER,
                Map.of(),
                Days.SYMBOLS,
                Timeframe.parse("1d"),
                List.of(),
                0,
                OptionalInt.empty(),
                CatalogEntry.DEFAULT_PRIORITY,
                OptionalLong.empty(),
                List.of(),
                hostile ? ONE_ERROR : BreakerSettings.DEFAULT,
                hostile
                        ? new BudgetSettings(
                                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(DEADLINE_MILLIS))
                        : BudgetSettings.DEFAULT,
                List.of(),
                OnDisable.DEFAULT,
                Optional.empty(),
                Locations.madeBy("escape"));
    }

    private static Played play(Generation generation) {
        SeriesTable table = new SeriesTable();
        DataReport data = new DataReport(true);
        MemoryDecisionStore decided = new MemoryDecisionStore();
        // The smallest run-ahead that still hands blocks to lane threads, so that an opened circuit stops evaluation
        // soon.
        RunSettings settings = new RunSettings(2, 2, RunSettings.DEFAULT_COST_BASIS_POINTS);
        try (Sequencer sequencer = new Sequencer(List.of(new ListSource(Days.in(table))), data);
                Run run = new Run(
                        generation, sequencer, table, Instruments.NONE, settings, decided, List.of(), List.of())) {
            return Played.of(run.toEnd(), decided.decisions());
        }
    }

    private static String words(List<Fault> faults) {
        return faults.stream()
                .limit(20)
                .map(fault -> fault.code() + " " + fault.where() + ": " + fault.what() + " (" + fault.seen() + ")")
                .collect(Collectors.joining("; "));
    }

    @Override
    public void close() {
        framework.close();
    }

    /** What a run left of both strategies. */
    private record Played(List<String> companion, long evaluations, List<StrategyReport> reports, String result) {
        static Played of(RunReport report, List<DecisionRecord> decisions) {
            long evaluations = report.strategies().stream()
                    .filter(strategy -> strategy.strategyId().equals(COMPANION))
                    .mapToLong(StrategyReport::evaluations)
                    .sum();
            String result = of(decisions, HOSTILE).stream()
                    .map(decision -> decision.target().meta().toString())
                    .distinct()
                    .limit(8)
                    .collect(Collectors.joining(" "));
            List<String> lines = of(decisions, COMPANION).stream()
                    .map(decision -> decision.eventTimeMillis() + " " + decision.symbol() + " " + decision.target()
                            + " " + decision.verdict())
                    .toList();
            return new Played(lines, evaluations, report.strategies(), result);
        }

        private static List<DecisionRecord> of(List<DecisionRecord> decisions, String strategyId) {
            return decisions.stream()
                    .filter(decision -> decision.strategy().strategyId().equals(strategyId))
                    .toList();
        }

        StrategyReport hostile() {
            return reports.stream()
                    .filter(report -> report.strategyId().equals(HOSTILE))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
