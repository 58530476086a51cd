package io.stratagem.app.verify;

import io.stratagem.api.error.Fault;
import io.stratagem.probe.ProbeReport;
import io.stratagem.probe.ProbeResult;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one plugin says of itself when it is bound with the defaults.
 *
 * @param id {@code type@version}
 * @param parameters by declared order
 * @param features specs it requires, sorted
 * @param slots names of its declared state
 * @param warmupBars as it answers, -1 when it was not asked
 * @param ticksPerEvent what the meters counted per event of the sample, mean; negative when it was not probed
 * @param probe what the probe of hidden state and warm-up says
 * @param trouble why a host would not run it, or why it could not be asked; empty when there is nothing
 */
public record PluginWords(
        String id,
        String role,
        List<ParameterLine> parameters,
        List<String> features,
        List<String> slots,
        int warmupBars,
        double ticksPerEvent,
        String probe,
        String trouble) {
    /** Measured with code that ticks eight times an evaluation; see docs/performance-weaving.md. */
    private static final double NANOS_PER_TICK = 0.35;

    /** One parameter: what is allowed, its default, its meaning. */
    public record ParameterLine(String name, String allowed, String byDefault, String meaning) {}

    public PluginWords {
        parameters = List.copyOf(parameters);
        features = List.copyOf(features);
        slots = List.copyOf(slots);
    }

    static PluginWords notAsked(String id, String role, String trouble) {
        return new PluginWords(id, role, List.of(), List.of(), List.of(), -1, -1, "not probed", trouble);
    }

    /** The same with what a probe found. */
    PluginWords probed(ProbeReport report) {
        double ticks = report.hiddenState() instanceof ProbeResult.Clean clean ? clean.ticksPerEvent() : -1;
        String refused = report.faults().stream().map(Fault::sentence).collect(Collectors.joining(" "));
        return new PluginWords(id, role, parameters, features, slots, warmupBars, ticks, report.sentence(), refused);
    }

    /** What weaving adds to an evaluation, estimated from the sample; negative when it was not probed. */
    double overheadNanos() {
        return ticksPerEvent < 0 ? -1 : ticksPerEvent * NANOS_PER_TICK;
    }
}
