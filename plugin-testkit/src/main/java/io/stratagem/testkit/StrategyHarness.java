package io.stratagem.testkit;

import io.stratagem.api.error.FaultException;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.kernel.commit.Leaver;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.GenerationBuilder;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.kernel.run.PlannedSwitch;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.RunSnapshot;
import io.stratagem.kernel.run.Script;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.market.Instruments;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.ReplayFiles;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs strategies over events through the host's own kernel, in this JVM, without a framework: what the host would decide, decided the
 * same way. Immutable; each method gives another.
 */
public final class StrategyHarness {
    private final List<TestStrategy> strategies;
    private final Instruments instruments;
    private final ConflictSettings conflict;
    private final RunSettings settings;
    private final List<ControlEntry> control;
    private final long seed;
    private final Supervision supervision;
    private final List<Swap> swaps;
    private final List<Long> restarts;

    /** Strategies that take over at an epoch. */
    private record Swap(long epoch, List<TestStrategy> strategies) {}

    private StrategyHarness(
            List<TestStrategy> strategies,
            Instruments instruments,
            ConflictSettings conflict,
            RunSettings settings,
            List<ControlEntry> control,
            long seed,
            Supervision supervision,
            List<Swap> swaps,
            List<Long> restarts) {
        this.strategies = List.copyOf(strategies);
        this.instruments = instruments;
        this.conflict = conflict;
        this.settings = settings;
        this.control = List.copyOf(control);
        this.seed = seed;
        this.supervision = supervision;
        this.swaps = List.copyOf(swaps);
        this.restarts = List.copyOf(restarts);
    }

    /** A harness with these strategies, publish_all, one lane, instruments that trade around the clock, two basis points per side. */
    public static StrategyHarness of(TestStrategy... strategies) {
        return new StrategyHarness(
                List.of(strategies),
                Instruments.NONE,
                ConflictSettings.DEFAULT,
                RunSettings.replay(1),
                List.of(),
                0,
                Supervision.ofThisJvm(),
                List.of(),
                List.of());
    }

    /** The same with other instruments. */
    public StrategyHarness instruments(Instruments other) {
        return new StrategyHarness(strategies, other, conflict, settings, control, seed, supervision, swaps, restarts);
    }

    /** The same with another conflict policy. */
    public StrategyHarness conflict(ConflictSettings other) {
        return new StrategyHarness(
                strategies, instruments, other, settings, control, seed, supervision, swaps, restarts);
    }

    /** The same on other lanes, run-ahead or costs. */
    public StrategyHarness settings(RunSettings other) {
        return new StrategyHarness(
                strategies, instruments, conflict, other, control, seed, supervision, swaps, restarts);
    }

    /** The same with control entries applied at their epochs. */
    public StrategyHarness control(List<ControlEntry> entries) {
        return new StrategyHarness(
                strategies, instruments, conflict, settings, entries, seed, supervision, swaps, restarts);
    }

    /** The same with another catalog seed. */
    public StrategyHarness seed(long other) {
        return new StrategyHarness(
                strategies, instruments, conflict, settings, control, other, supervision, swaps, restarts);
    }

    /** The same, watched in another way. */
    public StrategyHarness supervision(Supervision other) {
        return new StrategyHarness(strategies, instruments, conflict, settings, control, seed, other, swaps, restarts);
    }

    /**
     * The same, with these strategies taking over before an epoch, as after a reload: those of the same id go on with their state, and
     * one that cannot be bound is disabled while the others take over.
     *
     * @param epoch from 0, later than those given before
     */
    public StrategyHarness swapAt(long epoch, TestStrategy... successors) {
        List<Swap> more = new ArrayList<>(swaps);
        more.add(new Swap(epoch, List.of(successors)));
        return new StrategyHarness(
                strategies, instruments, conflict, settings, control, seed, supervision, more, restarts);
    }

    /**
     * The same, interrupted: at the first block of epochs from here on its state is kept, it goes on for a while, ends without a word, and
     * is gone on with from that state by plugin objects and sources that are made anew. What was decided beyond the state has to be
     * decided again, byte for byte.
     *
     * @param epoch from 0, later than those given before
     */
    public StrategyHarness restartAt(long epoch) {
        List<Long> more = new ArrayList<>(restarts);
        more.add(epoch);
        return new StrategyHarness(
                strategies, instruments, conflict, settings, control, seed, supervision, swaps, more);
    }

    /** Replays bar files. Malformed rows are skipped, as the host does. */
    public Replay replay(Path... files) {
        return replay((table, report) -> List.copyOf(ReplayFiles.open(List.of(files), table, report)));
    }

    /** Replays events made for the occasion, in their order. */
    public Replay replayEvents(Function<SeriesTable, ? extends List<? extends MarketEvent>> events) {
        return replay((table, report) -> List.of(new ListSource(events.apply(table))));
    }

    /**
     * Replays sources.
     *
     * @throws FaultException if a strategy could not be bound, with all reasons, or a source failed
     */
    public Replay replay(BiFunction<SeriesTable, DataReport, List<EventSource>> sources) {
        return new Lives(this::begin, control, restarts).replay(sources);
    }

    private Run begin(
            Sequencer sequencer, SeriesTable table, Life life, @Nullable RunSnapshot from, List<ControlEntry> pending) {
        int done = from == null ? 0 : (int) from.generation() - 1;
        Generation first = generation(done + 1, null);
        requireEverybody(first);
        List<PlannedSwitch> switches = new ArrayList<>();
        Generation before = first;
        for (Swap swap : swaps.subList(done, swaps.size())) {
            before = generation(before.number() + 1, before);
            switches.add(new PlannedSwitch(swap.epoch(), before, false, ""));
        }
        Script script = Script.replaying(pending, switches, supervision).keeping(life);
        return new Run(
                first,
                sequencer,
                table,
                instruments,
                settings,
                life.store(),
                List.of(),
                from == null ? script : script.from(from, leavers(from)));
    }

    private List<Leaver> leavers(RunSnapshot from) {
        return from.departed().stream()
                .map(gone -> new Leaver(
                        generation(gone.generation(), null).strategies().stream()
                                .filter(strategy -> strategy.id().equals(gone.strategyId()))
                                .findFirst()
                                .orElseThrow()
                                .withoutCode(0, gone.onDisable()),
                        gone.generation()))
                .toList();
    }

    private List<TestStrategy> strategiesOf(long generation) {
        return generation == 1 ? strategies : swaps.get((int) generation - 2).strategies();
    }

    private Generation generation(long number, @Nullable Generation before) {
        List<TestStrategy> of = strategiesOf(number);
        Map<String, PluginHandle> plugins = new HashMap<>();
        of.forEach(strategy -> {
            PluginHandle handle = strategy.handle();
            plugins.put(handle.id(), handle);
        });
        Catalog catalog = new Catalog(
                Catalog.SCHEMA_VERSION,
                seed,
                conflict,
                of.stream().map(TestStrategy::entry).toList(),
                "");
        return new GenerationBuilder((type, version) -> plugins.get(type + "@" + version))
                .build(number, catalog, Map.of(), before);
    }

    private static void requireEverybody(Generation generation) {
        generation.disabled().stream()
                .filter(disabled -> !disabled.reasons().isEmpty())
                .findFirst()
                .ifPresent(disabled -> {
                    throw new FaultException(disabled.reasons());
                });
    }
}
