package io.stratagem.store;

import io.stratagem.store.json.CanonicalJson;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The output files of a run: every decision in {@code decisions.jsonl}, and those that are published in {@code intents.jsonl} and
 * {@code signals.jsonl}, line by line in the same order. Owned by the committer; not thread-safe.
 */
public final class DecisionFiles implements AutoCloseable {
    private final JsonLinesSink decisions;
    private final JsonLinesSink intents;
    private final JsonLinesSink signals;
    private final CanonicalJson line = new CanonicalJson();

    /** Creates the three files in a directory. */
    public DecisionFiles(Path directory) {
        decisions = new JsonLinesSink(directory.resolve("decisions.jsonl"));
        intents = new JsonLinesSink(directory.resolve("intents.jsonl"));
        signals = new JsonLinesSink(directory.resolve("signals.jsonl"));
    }

    /**
     * Goes on with the three files of another process, each from an offset on; see {@link JsonLinesSink#JsonLinesSink(Path, long)}.
     */
    public DecisionFiles(Path directory, Offsets from) {
        decisions = new JsonLinesSink(directory.resolve("decisions.jsonl"), from.decisions());
        intents = new JsonLinesSink(directory.resolve("intents.jsonl"), from.intents());
        signals = new JsonLinesSink(directory.resolve("signals.jsonl"), from.signals());
    }

    /** Where the files end, in bytes. */
    public record Offsets(long decisions, long intents, long signals) {
        /** At their begin. */
        public static final Offsets NONE = new Offsets(0, 0, 0);
    }

    /** Where the next lines begin; everything before is with the operating system. */
    public Offsets offsets() {
        return new Offsets(decisions.offset(), intents.offset(), signals.offset());
    }

    /** Whether every line that another process left has come again. */
    public boolean isCaughtUp() {
        return decisions.isCaughtUp() && intents.isCaughtUp() && signals.isCaughtUp();
    }

    /** What has not come again, a text for each file that lacks something. */
    public List<String> missing() {
        return Stream.of(decisions, intents, signals)
                .map(JsonLinesSink::missing)
                .filter(missing -> !missing.isEmpty())
                .toList();
    }

    /** Makes everything so far outlast a loss of power. */
    public void force() {
        decisions.force();
        intents.force();
        signals.force();
    }

    /** Adds one decision. */
    public void write(HashedDecision decision) {
        decisions.write(decision.lineage());
        DecisionRecord record = decision.record();
        if (record.isPublished()) {
            IntentJson.write(record, decision.signalId(), line.reset());
            intents.write(line);
            SignalJson.write(record, decision.signalId(), line.reset());
            signals.write(line);
        }
    }

    /** Hands everything so far to the operating system; at the end of an epoch where a reader waits. */
    public void flush() {
        decisions.flush();
        intents.flush();
        signals.flush();
    }

    @Override
    public void close() {
        try (decisions;
                intents;
                signals) {
            flush();
        }
    }
}
