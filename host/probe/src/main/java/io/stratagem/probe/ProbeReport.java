package io.stratagem.probe;

import io.stratagem.api.error.Fault;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a probe of one strategy found.
 *
 * @param hiddenState whether it keeps state it does not declare
 * @param warmup how its starts compare; null when it was not probed, is refused for hidden state, or starting it often costs too much
 * @param warmupUnknown why its starts were not all compared, one clause; empty when they were, or were not to be
 * @param warmupFaults {@code E_STRAT_WARMUP_TOO_SHORT} for each required feature that is missing after the warm-up
 */
public record ProbeReport(
        ProbeResult hiddenState, @Nullable WarmupReport warmup, String warmupUnknown, List<Fault> warmupFaults) {
    public ProbeReport {
        warmupFaults = List.copyOf(warmupFaults);
    }

    /** A report about hidden state alone. */
    static ProbeReport of(ProbeResult hiddenState) {
        return new ProbeReport(hiddenState, null, "", List.of());
    }

    /** A report that says only why there is none. */
    public static ProbeReport notProbed(String reason) {
        return of(new ProbeResult.NotProbed(reason));
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
        if (warmup != null) {
            return hiddenState.sentence() + ". " + warmup.sentence();
        }
        return warmupUnknown.isEmpty()
                ? hiddenState.sentence()
                : hiddenState.sentence() + ". Warm-up not compared: " + warmupUnknown;
    }
}
