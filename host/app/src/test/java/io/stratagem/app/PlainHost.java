package io.stratagem.app;

import io.stratagem.app.host.HostOptions;
import io.stratagem.app.host.Persistence;
import io.stratagem.app.host.StuckPolicy;
import io.stratagem.kernel.lane.Histories;
import io.stratagem.store.journal.Durability;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What a host is started with that a test gives its events itself. */
final class PlainHost {
    private PlainHost() {}

    /** A host of {@code catalog.yaml} and {@code plugins/} in a directory. */
    static HostOptions in(Path directory) {
        return new HostOptions(
                directory.resolve("catalog.yaml"),
                directory.resolve("plugins"),
                CommandRun.SAMPLES.resolve("instruments.yaml"),
                null,
                List.of(),
                null,
                directory.resolve("data"),
                null,
                null,
                1,
                Double.POSITIVE_INFINITY,
                StuckPolicy.QUARANTINE,
                Histories.DEFAULT_DEPTH,
                false,
                true,
                new Persistence(Durability.PROCESS, Duration.ZERO));
    }
}
