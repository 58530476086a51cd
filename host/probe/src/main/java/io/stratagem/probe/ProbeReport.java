package io.stratagem.probe;

import io.stratagem.api.error.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a probe of one strategy found.
 *
 * @param hiddenState whether it keeps state it does not declare
 * @param warmup how its starts compare; null when it was not probed, or is refused for hidden state
 * @param warmupFaults {@code E_STRAT_WARMUP_TOO_SHORT} for each required feature that is missing after the warm-up
 */
public record ProbeReport(ProbeResult hiddenState, @Nullable WarmupReport warmup, List<Fault> warmupFaults) {
    public ProbeReport {
        warmupFaults = List.copyOf(warmupFaults);
    }

    /** A report that says only why there is none. */
    public static ProbeReport notProbed(String reason) {
        return new ProbeReport(new ProbeResult.NotProbed(reason), null, List.of());
    }

    /** What refuses the strategy; empty when nothing does. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (hiddenState instanceof ProbeResult.Differs differs) {
            faults.add(differs.fault());
        }
        faults.addAll(warmupFaults);
        return faults;
    }

    /** Whether little or nothing was seen of the strategy, so that the report proves little. */
    public boolean isWeak() {
        return switch (hiddenState) {
            case ProbeResult.Clean clean -> clean.isWeak();
            case ProbeResult.Differs differs -> false;
            case ProbeResult.NotProbed notProbed -> true;
        };
    }

    /** Up to three sentences for a person. */
    public String sentence() {
        return warmup == null ? hiddenState.sentence() : hiddenState.sentence() + ". " + warmup.sentence();
    }
}
