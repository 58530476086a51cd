package io.stratagem.app.play;

import io.stratagem.api.error.Fault;
import io.stratagem.app.host.Host;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.reload.GenerationFiles;
import io.stratagem.app.reload.ReloadService;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.run.Run;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlFile;
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

    /** Opens sources and outputs and plays nothing yet. */
    public Playback(Host host, HostOptions options, int number) {
        data = new DataReport(options.strict());
        SeriesTable table = options.newTable();
        List<ControlEntry> control = options.control() == null ? List.of() : new ControlFile().read(options.control());
        List<EventSource> sources = new ArrayList<>();
        for (EventSource source : Sources.open(options, table, data)) {
            sources.add(tape.recording(source));
        }
        sequencer = new Sequencer(sources, data);
        unfed = options.vectors() == null ? Coverage.unfed(host.generation(), table.all()) : List.of();
        Path directory = host.runDirectory().playing(number);
        outputs = new RunOutputs(directory, options.out(), host.generation(), options);
        List<DecisionListener> listeners = List.of(outputs, notebook);
        RunSettings settings =
                options.isLive() ? RunSettings.live(options.lanes()) : RunSettings.replay(options.lanes());
        run = new Run(
                host.generation(),
                sequencer,
                table,
                host.instruments(),
                settings,
                outputs.store(),
                listeners,
                control,
                host.supervision());
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

    /** Lets changes of catalog and plugins go to this run until the service is told otherwise. */
    public void attach(ReloadService service) {
        service.attach(run, new GenerationFiles(outputs.directory()));
    }

    /** Journals what reloads did; between two advances only. Returns what a person should hear. */
    public List<String> report(ReloadService service) {
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
