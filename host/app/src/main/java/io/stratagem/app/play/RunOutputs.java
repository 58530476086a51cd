package io.stratagem.app.play;

import io.stratagem.app.host.HostOptions;
import io.stratagem.app.reload.Receipt;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.commit.DecisionTrace;
import io.stratagem.kernel.generation.DisabledStrategy;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.shadow.Disagreement;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.store.CatalogVerdict;
import io.stratagem.store.DecisionFiles;
import io.stratagem.store.DecisionStore;
import io.stratagem.store.HashedDecision;
import io.stratagem.store.IntentJson;
import io.stratagem.store.JournalDecisionStore;
import io.stratagem.store.JsonLinesSink;
import io.stratagem.store.journal.Journal;
import io.stratagem.store.journal.JournalOptions;
import io.stratagem.store.journal.RecordType;
import io.stratagem.store.json.CanonicalJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything a playing writes: the journal, which is the truth, and the line files beside it. One thread. */
public final class RunOutputs implements DecisionListener, AutoCloseable {
    private final Path directory;
    private final DecisionStore store;
    private final DecisionFiles files;
    private final @Nullable JsonLinesSink extra;
    private final CanonicalJson line = new CanonicalJson();

    /** Made when a candidate first disagrees. */
    private @Nullable JsonLinesSink disagreements;

    RunOutputs(Path directory, @Nullable Path out, Generation generation, HostOptions options) {
        this.directory = directory;
        files = new DecisionFiles(directory);
        extra = out == null ? null : new JsonLinesSink(out);
        store = new ControlTee(
                new JournalDecisionStore(Journal.open(directory.resolve("journal"), JournalOptions.DEFAULT)),
                new JsonLinesSink(directory.resolve("control.jsonl")));
        begin(generation, options);
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
        if (disagreements == null) {
            disagreements = new JsonLinesSink(directory.resolve("candidates.jsonl"));
        }
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
        if (extra != null) {
            extra.flush();
        }
        if (disagreements != null) {
            disagreements.flush();
        }
    }

    /** Journals what a reload did. */
    void receipt(Receipt receipt) {
        store.document(RecordType.RECEIPT, receipt.tree());
        store.commit();
    }

    void finish(RunReport report) {
        store.document(
                RecordType.RUN_END,
                Map.of(
                        "decisions", report.decisions(),
                        "epochs", report.epochs(),
                        "events", report.events(),
                        "lineage_hash", report.lineageHash(),
                        "run_hash", report.runHash()));
        store.commit();
        flush();
    }

    @Override
    public void close() {
        try (store;
                files) {
            if (disagreements != null) {
                disagreements.close();
            }
            if (extra != null) {
                extra.close();
            }
        }
    }
}
