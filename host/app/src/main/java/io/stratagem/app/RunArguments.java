package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.host.Persistence;
import io.stratagem.app.host.StuckPolicy;
import io.stratagem.app.restart.RunRecord;
import io.stratagem.kernel.lane.Histories;
import io.stratagem.kernel.run.RunSettings;
import io.stratagem.store.journal.Durability;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what to run; without any, the samples. */
final class RunArguments {
    private static final int MOST_LANES = 256;

    @Option(names = "--catalog", paramLabel = "FILE", description = "The catalog. Default: the sample catalog.")
    private @Nullable Path catalog;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "The watched directory. Default: the four families that come with the host.")
    private @Nullable Path plugins;

    @Option(
            names = "--instruments",
            paramLabel = "FILE",
            description = "Sessions, zones and periods per year by symbol. Default: the sample instruments.")
    private @Nullable Path instruments;

    @Option(
            names = "--deployment",
            paramLabel = "FILE",
            description = "A deployment file whose expected_mode must match; a mismatch disables the strategy.")
    private @Nullable Path deployment;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Bars or ticks, .csv or .csv.gz, merged by event time. Default: the sample bars.")
    private List<Path> replay = List.of();

    @Option(
            names = "--vectors",
            paramLabel = "FILE",
            description = "Finished feature vectors, one JSON object a line; - reads standard input.")
    private @Nullable String vectors;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the host keeps its store and its runs.")
    private @Nullable Path data;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "A second place for the emitted intents, as JSON lines.")
    private @Nullable Path out;

    @Option(names = "--control", paramLabel = "FILE", description = "Replays a run's control journal.")
    private @Nullable Path control;

    @Option(
            names = "--lanes",
            paramLabel = "N",
            description = "Threads that compute; never changes a result. Default: ${DEFAULT-VALUE}.",
            defaultValue = "1")
    private int lanes;

    @Option(
            names = "--speed",
            paramLabel = "max|Nx",
            description = "Event time per wall time, such as 3600x. Default: ${DEFAULT-VALUE}.",
            defaultValue = "max")
    private String speed = "max";

    @Option(
            names = "--stuck",
            paramLabel = "quarantine|stop",
            description = "What becomes of a thread that does not come back from a plugin. Default: ${DEFAULT-VALUE}.",
            defaultValue = "quarantine")
    private String stuck = "quarantine";

    @Option(
            names = "--history",
            paramLabel = "N",
            description = "Events of each series kept to warm up strategies that a reload brings; a replay of switches "
                    + "needs the same. Default: ${DEFAULT-VALUE}.",
            defaultValue = "" + Histories.DEFAULT_DEPTH)
    private int history = Histories.DEFAULT_DEPTH;

    @Option(
            names = "--reconcile",
            paramLabel = "hold|emit",
            description =
                    "What a strategy warmed up by a reload does where it would hold something else than the ledger: "
                            + "nothing until its next intent, or say so at once. Default: ${DEFAULT-VALUE}.",
            defaultValue = "hold")
    private String reconcile = "hold";

    @Option(
            names = "--durability",
            paramLabel = "process|fsync",
            description = "Whether what is written survives the death of the process, or the loss of power too. "
                    + "Default: ${DEFAULT-VALUE}.",
            defaultValue = "process")
    private String durability = "process";

    @Option(
            names = "--snapshots",
            paramLabel = "SECONDS",
            description = "How often the run's state is kept for --resume, such as 0.5; 0 for never. "
                    + "Default: ${DEFAULT-VALUE}.",
            defaultValue = "10")
    private BigDecimal snapshots = BigDecimal.TEN;

    @Option(names = "--strict", description = "End the run at the first malformed row, with exit code 2.")
    private boolean strict;

    /** The options with defaults filled in. All that is wrong is reported at once. */
    HostOptions resolve() {
        Path root = Path.of(System.getProperty("stratagem.root", ""));
        Path distribution = root.resolve("target").resolve("stratagem");
        Path samples = root.resolve("samples");
        boolean ownData = !replay.isEmpty() || vectors != null;
        List<Fault> faults = new ArrayList<>();
        if (lanes < 1 || lanes > MOST_LANES) {
            faults.add(refused("--lanes", "must lie within 1 and " + MOST_LANES, Integer.toString(lanes)));
        }
        double pace = pace();
        if (Double.isNaN(pace)) {
            faults.add(refused("--speed", "must be max, or a positive number and x, such as 3600x", speed));
        }
        if (history < 0 || history > RunSettings.MOST_HISTORY) {
            faults.add(refused(
                    "--history", "must lie within 0 and " + RunSettings.MOST_HISTORY, Integer.toString(history)));
        }
        if (!Set.of("hold", "emit").contains(reconcile)) {
            faults.add(refused("--reconcile", "must be hold or emit", reconcile));
        }
        if (!Set.of("process", "fsync").contains(durability)) {
            faults.add(refused("--durability", "must be process or fsync", durability));
        }
        if (snapshots.signum() < 0 || snapshots.compareTo(BigDecimal.valueOf(Persistence.LONGEST.toSeconds())) > 0) {
            faults.add(refused(
                    "--snapshots",
                    "must lie within 0 and " + Persistence.LONGEST.toSeconds(),
                    snapshots.toPlainString()));
        }
        Optional<StuckPolicy> policy = Arrays.stream(StuckPolicy.values())
                .filter(each -> each.word().equals(stuck))
                .findFirst();
        if (policy.isEmpty()) {
            faults.add(refused("--stuck", "must be quarantine or stop", stuck));
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return new HostOptions(
                catalog == null ? samples.resolve("catalog.yaml") : catalog,
                plugins == null ? distribution.resolve("plugins") : plugins,
                instruments == null ? existing(samples.resolve("instruments.yaml")) : instruments,
                deployment,
                ownData ? replay : List.of(sample(samples, "SPY"), sample(samples, "AAPL"), sample(samples, "BAC")),
                vectors,
                data == null ? defaultData() : data,
                out,
                control,
                lanes,
                pace,
                policy.orElse(StuckPolicy.QUARANTINE),
                history,
                reconcile.equals("emit"),
                strict,
                new Persistence(
                        durability.equals("fsync") ? Durability.FSYNC : Durability.PROCESS,
                        Duration.ofMillis(snapshots.movePointRight(3).longValue())));
    }

    /**
     * The options of a run that is gone on with. What decides anything is as it was; who asks for something else is told.
     *
     * @param asked what {@link #resolve} gave
     * @throws FaultException with {@code E_CFG_OPTION} for every option that was given and is another
     */
    HostOptions in(RunRecord record, HostOptions asked) {
        List<Fault> faults = new ArrayList<>();
        HostOptions recorded = record.in(asked);
        differs(faults, "--catalog", catalog, recorded.catalog());
        differs(faults, "--plugins", plugins, recorded.plugins());
        if (vectors != null && !vectors.equals(recorded.vectors()) && !isFile(vectors, recorded.vectors())) {
            faults.add(another("--vectors", vectors, String.valueOf(recorded.vectors())));
        }
        differs(faults, "--out", out, recorded.out());
        if (!replay.isEmpty()
                && !replay.stream().map(Path::toAbsolutePath).toList().equals(recorded.replay())) {
            faults.add(another("--replay", replay.toString(), recorded.replay().toString()));
        }
        if (control != null) {
            faults.add(another("--control", control.toString(), "none"));
        }
        if (history != Histories.DEFAULT_DEPTH && history != recorded.historyDepth()) {
            faults.add(another("--history", "" + history, "" + recorded.historyDepth()));
        }
        if (asked.emitsWishes() && !recorded.emitsWishes()) {
            faults.add(another("--reconcile", reconcile, "hold"));
        }
        if (strict && !recorded.strict()) {
            faults.add(another("--strict", "given", "rows skipped"));
        }
        if (!faults.isEmpty()) {
            throw new FaultException(faults);
        }
        return recorded;
    }

    private static boolean isFile(String given, @Nullable String recorded) {
        return !given.equals(HostOptions.STANDARD_INPUT)
                && Path.of(given).toAbsolutePath().toString().equals(recorded);
    }

    private static void differs(List<Fault> faults, String option, @Nullable Path given, @Nullable Path recorded) {
        if (given != null && !given.toAbsolutePath().equals(recorded)) {
            faults.add(another(option, given.toString(), String.valueOf(recorded)));
        }
    }

    private static Fault another(String option, String given, String recorded) {
        return refused(option, "the run that is gone on with was begun with " + recorded + "; leave it out", given);
    }

    /** Where a host keeps what it was not told a place for. */
    static Path defaultData() {
        return Path.of(System.getProperty("stratagem.root", "")).resolve("stratagem-data");
    }

    private static @Nullable Path existing(Path file) {
        return Files.exists(file) ? file : null;
    }

    private static Path sample(Path samples, String symbol) {
        return samples.resolve("data").resolve(symbol + "_1d.csv.gz");
    }

    /** Event time per wall time; NaN if the option says nothing of the kind. */
    private double pace() {
        if (speed.equals("max")) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            double pace = Double.parseDouble(speed.endsWith("x") ? speed.substring(0, speed.length() - 1) : speed);
            return pace > 0 && pace < Double.POSITIVE_INFINITY ? pace : Double.NaN;
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    private static Fault refused(String option, String rule, String seen) {
        return new Fault(ErrorCode.E_CFG_OPTION, option, rule, seen);
    }
}
