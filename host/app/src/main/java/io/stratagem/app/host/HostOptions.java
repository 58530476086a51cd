package io.stratagem.app.host;

import io.stratagem.market.SeriesTable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run was asked for, with defaults filled in.
 *
 * @param catalog the catalog file
 * @param plugins the watched directory
 * @param instruments the instruments file, or null for none
 * @param deployment the deployment file, or null for none
 * @param replay bar files
 * @param vectors a JSONL file of finished vectors, {@code -} for standard input, or null
 * @param data the host's own directory: store, framework cache, runs
 * @param out where intents go beside the run's own directory, or null
 * @param control a control journal to replay, or null
 * @param lanes threads that compute
 * @param pace event time per wall time; infinite for full speed
 * @param stuck what becomes of a thread that does not come back from a plugin
 * @param historyDepth events of each series kept for strategies that begin in the middle of a run
 * @param emitsWishes whether a strategy made from history emits what it would hold, where the ledger holds something else
 * @param strict whether the first malformed row ends the run
 * @param persistence what of the run outlasts what
 */
public record HostOptions(
        Path catalog,
        Path plugins,
        @Nullable Path instruments,
        @Nullable Path deployment,
        List<Path> replay,
        @Nullable String vectors,
        Path data,
        @Nullable Path out,
        @Nullable Path control,
        int lanes,
        double pace,
        StuckPolicy stuck,
        int historyDepth,
        boolean emitsWishes,
        boolean strict,
        Persistence persistence) {
    /** Standard input. */
    public static final String STANDARD_INPUT = "-";

    public HostOptions {
        replay = List.copyOf(replay);
    }

    /** Whether events come as they happen rather than from files. */
    public boolean isLive() {
        return STANDARD_INPUT.equals(vectors);
    }

    /** A table for one run's series. */
    public SeriesTable newTable() {
        return new SeriesTable();
    }
}
