package io.stratagem.app.verify;

import io.stratagem.sandbox.Inspection;
import io.stratagem.sandbox.Verdict;
import java.util.List;
import java.util.Objects;

/**
 * Everything that is said about one file.
 *
 * @param file as it was given
 * @param sizeBytes of the file, -1 when it cannot be read
 * @param plugins what each plugin says of itself; empty unless admitted
 */
public record JarReport(String file, long sizeBytes, Inspection inspection, List<PluginWords> plugins) {
    public JarReport {
        Objects.requireNonNull(file, "file is null");
        Objects.requireNonNull(inspection, "inspection is null");
        plugins = List.copyOf(plugins);
    }

    /** What can be done with the file. */
    public Outcome outcome() {
        return switch (inspection.verdict()) {
            case Verdict.Admitted _ ->
                plugins.stream().allMatch(plugin -> plugin.trouble().isEmpty()) ? Outcome.ADMITTED : Outcome.REFUSED;
            case Verdict.Refused _ -> Outcome.REFUSED;
            case Verdict.Waiting _ -> Outcome.UNUSABLE;
        };
    }

    /** In one word, from good to bad. */
    public enum Outcome {
        /** A host would take it. */
        ADMITTED,
        /** A host would not. */
        REFUSED,
        /** There is no whole jar to judge. */
        UNUSABLE
    }
}
