package io.stratagem.app.play;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.HostOptions;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.CanonicalVectorReader;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.GatedVectorSource;
import io.stratagem.sources.RecordedStream;
import io.stratagem.sources.ReplayFiles;
import io.stratagem.sources.ReplayLook;
import io.stratagem.sources.ResumableSource;
import io.stratagem.sources.VectorSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the sources a run was asked for, in the order they were named. */
final class Sources {
    private Sources() {}

    /**
     * Opens them.
     *
     * @param run where standard input is written before anybody sees it
     */
    static List<ResumableSource> open(
            HostOptions options, ReplayLook look, SeriesTable table, DataReport data, Path run) {
        List<ResumableSource> sources = new ArrayList<>(ReplayFiles.open(look, table, data));
        String vectors = options.vectors();
        if (vectors == null) {
            return sources;
        }
        try {
            sources.add(
                    options.isLive()
                            ? VectorSource.of(
                                    "standard input",
                                    recorded(options, run),
                                    new CanonicalVectorReader(VectorNormaliser.live(), table),
                                    data)
                            : GatedVectorSource.open(Path.of(vectors), VectorNormaliser.replay(), table, data));
            return sources;
        } catch (RuntimeException unusable) {
            sources.forEach(ResumableSource::close);
            throw unusable;
        }
    }

    private static RecordedStream recorded(HostOptions options, Path run) {
        Path file = run.resolve("input.jsonl");
        try {
            Files.createDirectories(run);
            return RecordedStream.open(System.in, file, options.persistence().isForced());
        } catch (IOException unusable) {
            throw new FaultException(
                    new Fault(ErrorCode.E_CFG_STORAGE, file.toString(), "it cannot be written", unusable.toString()),
                    unusable);
        }
    }
}
