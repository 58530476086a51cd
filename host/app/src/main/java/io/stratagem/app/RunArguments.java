package io.stratagem.app;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.app.host.HostOptions;
import io.stratagem.app.host.StuckPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
                data == null ? root.resolve("stratagem-data") : data,
                out,
                control,
                lanes,
                pace,
                policy.orElse(StuckPolicy.QUARANTINE),
                strict);
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
