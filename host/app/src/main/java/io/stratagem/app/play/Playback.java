package io.stratagem.app.play;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.reload.GenerationFiles;
import io.stratagem.app.reload.PastGenerations;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.run.PlannedSwitch;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.run.SwitchOutcome;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.ReplayLook;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlFile;
import io.stratagem.store.ControlKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One playing of the sources, from their first event, with its own journal and output files. Owned by one thread. */
public final class Playback implements AutoCloseable {
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

    /**
     * Opens sources and outputs and plays nothing yet.
     *
     * @param look at the files to be replayed
     * @param service is told of the run by {@link #attach}, or held when the control journal has switches of its own
     */
    public Playback(Host host, HostOptions options, ReplayLook look, int number, ReloadService service) {
        this.service = service;
        data = new DataReport(options.strict());
        SeriesTable table = options.newTable();
        List<ControlEntry> control = options.control() == null ? List.of() : new ControlFile().read(options.control());
        Path directory = host.runDirectory().playing(number);
        files = new GenerationFiles(directory);
        List<PlannedSwitch> switches = switches(host, options, control);
        repeats = !switches.isEmpty();
        List<EventSource> sources = new ArrayList<>();
        for (EventSource source : Sources.open(options, look, table, data)) {
            sources.add(tape.recording(source));
        }
        sequencer = new Sequencer(sources, data);
        unfed = options.vectors() == null ? Coverage.unfed(host.generation(), table.all()) : List.of();
        outputs = new RunOutputs(directory, options.out(), host.generation(), options);
        List<DecisionListener> listeners = List.of(outputs, notebook);
        RunSettings settings = (options.isLive()
                        ? RunSettings.live(options.lanes())
                        : RunSettings.replay(options.lanes()))
                .withHistoryDepth(options.historyDepth());
        run = new Run(
                host.generation(),
                sequencer,
                table,
                host.instruments(),
                settings,
                outputs.store(),
                listeners,
                control,
                switches,
                host.supervision());
    }

    /** The switches of a control journal, from what its run kept of its generations. */
    private List<PlannedSwitch> switches(Host host, HostOptions options, List<ControlEntry> control) {
        Path journal = options.control();
        if (journal == null || control.stream().noneMatch(entry -> entry.kind() == ControlKind.GENERATION_SWITCH)) {
            return List.of();
        }
        service.hold();
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

    /** Lets reloads go to this run until {@link #detach}, unless it repeats switches. */
    public void attach() {
        if (!repeats) {
            service.attach(run, files);
        }
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
        List<String> heard = service.takeNews();
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
        outputs.finish(report);
        return report;
    }

    @Override
    public void close() {
        try (outputs;
                sequencer) {
            run.close();
        }
    }
}
