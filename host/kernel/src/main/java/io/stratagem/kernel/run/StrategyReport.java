package io.stratagem.kernel.run;

import io.stratagem.api.Direction;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.kernel.breaker.CircuitState;
import io.stratagem.kernel.commit.Advice;
import io.stratagem.kernel.commit.OrphanedPosition;
import io.stratagem.kernel.shadow.ComparisonCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a strategy fared up to now.
 *
 * @param plugin {@code type@version}
 * @param mode lower-case
 * @param circuit {@link CircuitState#text} of its own circuit
 * @param pluginCircuit likewise of the one it shares with all strategies of its plugin
 * @param warmupLeft the most warm-up events any of its symbols still has before it; -1 when it saw no event
 * @param evaluations how often the plugin was called
 * @param intents emitted, by direction
 * @param entries emitted intents that opened a position
 * @param exits emitted intents that closed one
 * @param suppressed intents held back, by reason
 * @param vetoed of these, by an overlay
 * @param errors plugin errors by code
 * @param lastError the newest one's line; empty without errors
 * @param skips events the plugin was not called for, by reason
 * @param quiet evaluations without an intent, by the first gate that did not pass
 * @param scaledIntents emitted intents an overlay scaled
 * @param meanFactor their mean factor; NaN when none
 * @param openPositions symbols held or about to be filled
 * @param profit paper profit after costs in quote currency, open positions at the last price
 * @param costs of these, charged
 * @param speaks whether its circuits let its intents pass
 * @param circuitOpenings how often its own circuit opened
 * @param orphaned positions it cannot speak for while one of its circuits is not closed, by symbol
 * @param advice what became of its advisory intents
 * @param comparison how its candidate compares with it; empty where it has none
 */
public record StrategyReport(
        String strategyId,
        String plugin,
        String mode,
        String circuit,
        String pluginCircuit,
        long warmupLeft,
        long evaluations,
        Map<Direction, Long> intents,
        long entries,
        long exits,
        Map<String, Long> suppressed,
        long vetoed,
        Map<ErrorCode, Long> errors,
        String lastError,
        Map<String, Long> skips,
        Map<String, Long> quiet,
        long scaledIntents,
        double meanFactor,
        int openPositions,
        double profit,
        double costs,
        boolean speaks,
        long circuitOpenings,
        List<OrphanedPosition> orphaned,
        Advice advice,
        Optional<ComparisonCounts> comparison) {
    public StrategyReport {
        intents = Map.copyOf(intents);
        suppressed = new TreeMap<>(suppressed);
        errors = Map.copyOf(errors);
        skips = new TreeMap<>(skips);
        quiet = new TreeMap<>(quiet);
        orphaned = List.copyOf(orphaned);
    }
}
