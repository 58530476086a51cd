package io.stratagem.app.play;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.reload.GenerationFiles;
import io.stratagem.app.reload.PastGenerations;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.app.restart.Interrupted;
import io.stratagem.app.restart.SnapshotFiles;
import io.stratagem.app.restart.SnapshotService;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.PlannedSwitch;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.Script;
import io.stratagem.kernel.run.Snapshots;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.ReplayLook;
import io.stratagem.sources.ResumableSource;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlFile;
import io.stratagem.store.ControlKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** One playing of the sources, from their first event, with its own journal and output files. Owned by one thread. */
public final class Playback implements AutoCloseable {
    private static final int CATCH_UP_EPOCHS = 64;

    private final DataReport data;
    private final PriceTape tape = new PriceTape();
    private final Notebook notebook = new Notebook();
    private final RunOutputs outputs;
    private final Run run;
    private final Sequencer sequencer;
    private final List<Fault> unfed;
    private final List<String> news = new ArrayList<>();
    private final ReloadService service;
    private final GenerationFiles files;
    private final boolean repeats;
    private final boolean catchesUp;
    private final Host host;
    private final @Nullable SnapshotService snapshots;
    private final Queue<Fault> problems = new ConcurrentLinkedQueue<>();

    /**
     * Opens sources and outputs and plays nothing yet.
     *
     * @param look at the files to be replayed
     * @param service is told of the run by {@link #attach}, or held when the control journal has switches of its own
     */
    public Playback(Host host, HostOptions options, ReplayLook look, int number, ReloadService service) {
        this(host, options, look, service, host.runDirectory().playing(number), null);
    }

    /** Goes on with a run that another process left; {@link #attach} brings it to where that one ended. */
    public Playback(Host host, HostOptions options, ReplayLook look, ReloadService service, Interrupted left) {
        this(host, options, look, service, left.directory(), left);
    }

    private Playback(
            Host host,
            HostOptions options,
            ReplayLook look,
            ReloadService service,
            Path directory,
            @Nullable Interrupted left) {
        this.host = host;
        this.service = service;
        // The generation at work stays what it is until the run has it, and until all that happened before has happened
        // again.
        service.hold();
        data = new DataReport(options.strict());
        SeriesTable table = options.newTable();
        List<ControlEntry> control = control(options, left);
        files = new GenerationFiles(directory);
        List<PlannedSwitch> switches = left == null ? switches(options, control) : switchesAgain(left);
        repeats = left == null && !switches.isEmpty();
        catchesUp = left != null;
        List<ResumableSource> sources = new ArrayList<>();
        for (ResumableSource source : Sources.open(options, look, table, data, directory)) {
            sources.add(tape.recording(source));
        }
        sequencer = new Sequencer(sources, data);
        unfed = options.vectors() == null ? Coverage.unfed(host.generation(), table.all()) : List.of();
        outputs = left == null ? new RunOutputs(directory, host.generation(), options) : new RunOutputs(left, options);
        List<DecisionListener> listeners = List.of(outputs, notebook, new PromotionWatch(service));
        RunSettings settings = (options.isLive()
                        ? RunSettings.live(options.lanes())
                        : RunSettings.replay(options.lanes()))
                .withHistoryDepth(options.historyDepth());
        Duration every = options.persistence().snapshots();
        snapshots = every.isZero() || options.control() != null
                ? null
                : new SnapshotService(
                        new SnapshotFiles(directory), outputs::marks, every, System::nanoTime, problems::add);
        Script script = Script.replaying(control, switches, host.supervision())
                .keeping(snapshots == null ? Snapshots.NONE : snapshots);
        run = run(host, table, settings, listeners, left == null ? script : Reunion.script(script, left, host));
    }

    private Run run(
            Host from, SeriesTable table, RunSettings settings, List<DecisionListener> listeners, Script script) {
        try {
            return new Run(
                    from.generation(),
                    sequencer,
                    table,
                    from.instruments(),
                    settings,
                    outputs.store(),
                    listeners,
                    script);
        } catch (IllegalArgumentException unfit) {
            throw new FaultException(
                    new Fault(
                            ErrorCode.E_RUN_STATE,
                            files.directory().toString(),
                            "its snapshot does not fit",
                            String.valueOf(unfit.getMessage())),
                    unfit);
        }
    }

    private static List<ControlEntry> control(HostOptions options, @Nullable Interrupted left) {
        if (left != null) {
            return left.control();
        }
        return options.control() == null ? List.of() : new ControlFile().read(options.control());
    }

    private List<PlannedSwitch> switchesAgain(Interrupted left) {
        return new PastGenerations(host, left.directory(), ErrorCode.E_RUN_STATE).switches(left.control(), files);
    }

    /** The switches of a control journal, from what its run kept of its generations. */
    private List<PlannedSwitch> switches(HostOptions options, List<ControlEntry> control) {
        Path journal = options.control();
        if (journal == null || control.stream().noneMatch(entry -> entry.kind() == ControlKind.GENERATION_SWITCH)) {
            return List.of();
        }
        service.holdForReplay();
        files.keep(host.generation(), host.deployed());
        Path earlier = journal.toAbsolutePath().getParent();
        return new PastGenerations(host, earlier == null ? journal : earlier, ErrorCode.E_CFG_CONTROL)
                .switches(control, files);
    }

    /** The run. */
    public Run run() {
        return run;
    }

    /** Strategies none of the files can feed. */
    public List<Fault> unfed() {
        return unfed;
    }

    /** What was wrong with the data. */
    public DataReport data() {
        return data;
    }

    /** Recent prices by symbol. */
    PriceTape tape() {
        return tape;
    }

    /** Recent decisions, for telling. */
    public Notebook notebook() {
        return notebook;
    }

    /** A few of the newest decisions, told with their own numbers. */
    public List<String> sentences() {
        return notebook.worthTelling(3).stream().map(Telling::sentence).toList();
    }

    /** Where the outputs lie. */
    public RunOutputs outputs() {
        return outputs;
    }

    /**
     * Lets reloads go to this run until {@link #detach}, unless it repeats switches. A run that another process left is played first to
     * where that one ended.
     */
    public void attach() {
        if (catchesUp) {
            catchUp();
            service.attachAgain(run, files);
        } else if (!repeats) {
            service.attach(run, files);
        }
    }

    private void catchUp() {
        boolean more = true;
        while (more && !outputs.isCaughtUp()) {
            more = run.advance(CATCH_UP_EPOCHS);
            outputs.flush();
        }
        Generation now = run.generation();
        if (now != host.generation()) {
            host.adopt(
                    now,
                    new PastGenerations(host, files.directory(), ErrorCode.E_RUN_STATE)
                            .kept()
                            .deployed(now.number()));
        }
        host.releaseUnused();
    }

    /** The run is no longer advanced. */
    public void detach() {
        service.detach();
    }

    /** Switches of the control journal that could not be repeated. */
    public List<Fault> declined() {
        List<Fault> reasons = new ArrayList<>();
        for (SwitchOutcome outcome : run.switches()) {
            if (outcome instanceof SwitchOutcome.Declined(List<Fault> faults)) {
                reasons.addAll(faults);
            }
        }
        return reasons;
    }

    /** Journals what reloads did; between two advances only. Returns what a person should hear. */
    public List<String> report() {
        service.takeReceipts().forEach(outputs::receipt);
        List<String> heard = new ArrayList<>(service.takeNews());
        for (Fault problem = problems.poll(); problem != null; problem = problems.poll()) {
            heard.add(problem.sentence());
        }
        news.addAll(heard);
        return heard;
    }

    /** What reloads had to say during this playing. */
    public List<String> news() {
        return List.copyOf(news);
    }

    /** Writes the run's last record; everything is durable against the end of this process afterwards. */
    public RunReport finish() {
        RunReport report = run.report();
        outputs.requireCaughtUp();
        outputs.finish(report);
        return report;
    }

    @Override
    public void close() {
        try (outputs;
                sequencer) {
            run.close();
        } finally {
            if (snapshots != null) {
                snapshots.close();
            }
        }
    }
}
