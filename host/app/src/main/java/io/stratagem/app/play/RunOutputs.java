package io.stratagem.app.play;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.reload.Receipt;
import io.stratagem.app.restart.Interrupted;
import io.stratagem.app.restart.OutputMarks;
import io.stratagem.app.restart.RunRecord;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.commit.DecisionTrace;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.store.CatalogVerdict;
import io.stratagem.store.DecisionFiles;
import io.stratagem.store.DecisionStore;
import io.stratagem.store.HashedDecision;
import io.stratagem.store.IntentJson;
import io.stratagem.store.JournalDecisionStore;
import io.stratagem.store.JsonLinesSink;
import io.stratagem.store.RepeatedDecisionStore;
import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.JournalOptions;
import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything a playing writes: the journal, which is the truth, and the line files beside it. One thread. */
public final class RunOutputs implements DecisionListener, AutoCloseable {
    private static final String CANDIDATES = "candidates.jsonl";

    private final Path directory;
    private final Journal journal;
    private final ControlTee store;
    private final @Nullable RepeatedDecisionStore repeated;
    private final DecisionFiles files;
    private final JsonLinesSink disagreements;
    private final @Nullable JsonLinesSink extra;
    private final boolean isForced;
    private final CanonicalJson line = new CanonicalJson();

    /** The outputs of a run that begins. */
    RunOutputs(Path directory, Generation generation, HostOptions options) {
        this.directory = directory;
        RunRecord.begin(directory, options);
        isForced = options.persistence().isForced();
        files = new DecisionFiles(directory);
        disagreements = new JsonLinesSink(directory.resolve(CANDIDATES));
        extra = options.out() == null ? null : new JsonLinesSink(options.out());
        journal = open(options);
        repeated = null;
        store = new ControlTee(
                new JournalDecisionStore(journal), new JsonLinesSink(directory.resolve("control.jsonl")), isForced);
        begin(generation, options);
    }

    /** The outputs of a run that is gone on with: what they hold beyond the snapshot has to come again. */
    RunOutputs(Interrupted left, HostOptions options) {
        directory = left.directory();
        isForced = options.persistence().isForced();
        OutputMarks marks = left.marks();
        files = new DecisionFiles(directory, marks.files());
        disagreements = new JsonLinesSink(directory.resolve(CANDIDATES), marks.candidates());
        extra = options.out() == null ? null : new JsonLinesSink(options.out(), marks.extra());
        journal = open(options);
        repeated = new RepeatedDecisionStore(journal, marks.journal());
        store = new ControlTee(
                repeated, new JsonLinesSink(directory.resolve("control.jsonl"), marks.control()), isForced);
        store.document(
                RecordType.RUN_RESUMED,
                Map.of("epoch", left.run() == null ? 0 : left.run().epochs(), "journal", marks.journal()));
        store.commit();
    }

    private Journal open(HostOptions options) {
        return Journal.open(
                directory.resolve("journal"),
                new JournalOptions(
                        JournalOptions.DEFAULT.segmentBytes(),
                        options.persistence().durability()));
    }

    /** How far the outputs have come, or come again; all of it outlasts what it is to outlast. */
    OutputMarks marks() {
        store.commit();
        flush();
        if (isForced) {
            files.force();
            store.force();
            disagreements.force();
            if (extra != null) {
                extra.force();
            }
        }
        return new OutputMarks(
                repeated == null ? journal.end() : repeated.position(),
                files.offsets(),
                store.controlOffset(),
                disagreements.offset(),
                extra == null ? 0 : extra.offset());
    }

    /** Whether everything that another process wrote has come again. */
    boolean isCaughtUp() {
        return (repeated == null || repeated.isCaughtUp())
                && files.isCaughtUp()
                && store.isCaughtUp()
                && disagreements.isCaughtUp()
                && (extra == null || extra.isCaughtUp());
    }

    private void begin(Generation generation, HostOptions options) {
        Map<String, Object> start = new TreeMap<>();
        start.put("catalog_sha256", generation.catalog().sha256());
        start.put("generation", generation.number());
        start.put("run_ahead", options.isLive() ? RunSettings.LIVE_RUN_AHEAD : RunSettings.REPLAY_RUN_AHEAD);
        start.put("seed", generation.catalog().seed());
        start.put("sources", options.replay().stream().map(Path::toString).toList());
        store.document(RecordType.RUN_START, start);
        generation
                .strategies()
                .forEach(strategy ->
                        store.catalogVerdict(new CatalogVerdict(generation.number(), strategy.id(), true, List.of())));
        for (DisabledStrategy disabled : generation.disabled()) {
            store.catalogVerdict(
                    new CatalogVerdict(generation.number(), disabled.entry().strategyId(), false, disabled.reasons()));
        }
    }

    /** Where decisions are kept. */
    DecisionStore store() {
        return store;
    }

    /** The directory that holds everything. */
    public Path directory() {
        return directory;
    }

    @Override
    public void onDecision(HashedDecision decision, DecisionTrace trace) {
        files.write(decision);
        if (extra != null && decision.record().isPublished()) {
            IntentJson.write(decision.record(), decision.signalId(), line.reset());
            extra.write(line);
        }
    }

    @Override
    public void onDisagreement(Disagreement disagreement) {
        disagreement.write(line.reset());
        disagreements.write(line);
    }

    @Override
    public void onEpochEnd() {
        // The journal is the truth and was written; the line files follow in larger pieces.
    }

    /** Makes what was written visible to readers of the files. */
    void flush() {
        files.flush();
        disagreements.flush();
        if (extra != null) {
            extra.flush();
        }
    }

    /** Journals what a reload did. */
    void receipt(Receipt receipt) {
        store.document(RecordType.RECEIPT, receipt.tree());
        store.commit();
    }

    /** Writes that the run came to its end. */
    void finish(RunReport report) {
        Map<String, Object> ending = Map.of(
                "decisions", report.decisions(),
                "epochs", report.epochs(),
                "events", report.events(),
                "lineage_hash", report.lineageHash(),
                "run_hash", report.runHash());
        store.document(RecordType.RUN_END, ending);
        store.commit();
        flush();
        if (isForced) {
            marks();
        }
        RunRecord.end(directory, ending);
    }

    /**
     * Everything that another process wrote must have come again by now.
     *
     * @throws FaultException with {@code E_RUN_DIVERGED} if it has not
     */
    void requireCaughtUp() {
        flush();
        if (!isCaughtUp()) {
            throw new FaultException(new Fault(
                    ErrorCode.E_RUN_DIVERGED,
                    directory.toString(),
                    "the run came to its end before everything that was written before had come again",
                    String.join(", ", missing())));
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>(files.missing());
        missing.add(repeated == null ? "" : repeated.missing());
        missing.add(store.missing());
        missing.add(disagreements.missing());
        missing.add(extra == null ? "" : extra.missing());
        missing.removeIf(String::isEmpty);
        return missing;
    }

    @Override
    public void close() {
        try (store;
                files;
                disagreements) {
            if (extra != null) {
                extra.close();
            }
        }
    }
}
