package io.stratagem.app.report;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.sources.DataReport;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything a finished run is told from.
 *
 * @param wallMillis from the first to the last event, in wall time; {@link #WATCHED} when that says nothing
 * @param sentences a few decisions, told; none where a summary has no place for them
 */
public record RunFacts(
        Generation generation,
        RunReport report,
        DataReport data,
        Path outputs,
        long wallMillis,
        List<String> sentences) {
    /** The wall time of a run that was slowed down to be watched, which says nothing. */
    public static final long WATCHED = -1;

    public RunFacts {
        sentences = List.copyOf(sentences);
    }
}
