package io.stratagem.app.report;

import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.run.RunReport;
import io.stratagem.sources.DataReport;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything a finished run is told from.
 *
 * @param wallMillis from the first to the last event, in wall time
 * @param sentences a few decisions, told
 */
public record RunFacts(
        Generation generation,
        RunReport report,
        DataReport data,
        Path outputs,
        long wallMillis,
        List<String> sentences) {
    public RunFacts {
        sentences = List.copyOf(sentences);
    }
}
