package io.stratagem.app.play;

import io.stratagem.app.host.HostOptions;
import io.stratagem.features.VectorNormaliser;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.CanonicalVectorReader;
import io.stratagem.sources.DataReport;
import io.stratagem.sources.EventSource;
import io.stratagem.sources.GatedVectorSource;
import io.stratagem.sources.ReplayFiles;
import io.stratagem.sources.ReplayLook;
import io.stratagem.sources.VectorSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens the sources a run was asked for, in the order they were named. */
final class Sources {
    private Sources() {}

    static List<EventSource> open(HostOptions options, ReplayLook look, SeriesTable table, DataReport data) {
        List<EventSource> sources = new ArrayList<>(ReplayFiles.open(look, table, data));
        String vectors = options.vectors();
        if (vectors == null) {
            return sources;
        }
        try {
            sources.add(
                    options.isLive()
                            ? VectorSource.of(
                                    "standard input",
                                    System.in,
                                    new CanonicalVectorReader(VectorNormaliser.live(), table),
                                    data)
                            : GatedVectorSource.open(Path.of(vectors), VectorNormaliser.replay(), table, data));
            return sources;
        } catch (RuntimeException unusable) {
            sources.forEach(EventSource::close);
            throw unusable;
        }
    }
}
