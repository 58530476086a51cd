package io.stratagem.kernel.commit;

import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Position;
import io.stratagem.market.TradingMode;
import io.stratagem.store.Verdict;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The gates every intent passes, once what was computed ahead of an opening is put aside, in order: mode, breaker, pause and kill
 * switch, cooldown, max_parallel_positions. All but the first three let exits through; a reversal that is held passes its exit half.
 */
final class EntryGates {
    /** What holds an advisory intent until a person confirms it. */
    static final String AWAITING_CONFIRMATION = "awaiting_confirmation";

    /** What holds the intents of a strategy whose circuit is half open: a shadow evaluation. */
    static final String PROBING = "probing";

    private final BreakerBoard breakers;
    private final ControlState control;
    private final Ledger ledger;
    private final MergedPositions merged;
    private final Cooldowns cooldowns;

    EntryGates(BreakerBoard breakers, CommitState state) {
        this.breakers = breakers;
        control = state.control();
        ledger = state.ledger();
        merged = state.merged();
        cooldowns = state.cooldowns();
    }

    /** Judges the candidates of one epoch, in order; exit halves are inserted behind their reversals. */
    void judge(List<Candidate> candidates, long eventTimeMillis) {
        for (int place = 0; place < candidates.size(); place++) {
            Candidate candidate = candidates.get(place);
            String full = hold(candidate);
            if (full != null) {
                candidate.suppress(full);
                continue;
            }
            if (!candidate.isConfirmed() && isSuperseded(candidates, place)) {
                candidate.suppress("superseded");
                continue;
            }
            classify(candidate);
            if (!candidate.change().onlyReduces() && candidate.change() != Change.NOTHING_TO_CLOSE) {
                String held = holdEntry(candidate, eventTimeMillis);
                if (held != null) {
                    block(candidates, place, held);
                }
            }
        }
        if (hasLimited(candidates)) {
            limitParallel(candidates);
        }
    }

    private static boolean hasLimited(List<Candidate> candidates) {
        for (int place = 0; place < candidates.size(); place++) {
            if (isLimited(candidates.get(place))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLimited(Candidate candidate) {
        return candidate.strategy().entry().maxParallelPositions().isPresent();
    }

    /**
     * Whether the same strategy says something later in this epoch about the same symbol, as on ticks of one time: a target replaces
     * the one before it.
     */
    private static boolean isSuperseded(List<Candidate> candidates, int place) {
        Candidate candidate = candidates.get(place);
        for (int later = place + 1; later < candidates.size(); later++) {
            Candidate other = candidates.get(later);
            if (!other.series().symbol().equals(candidate.series().symbol())) {
                return false;
            }
            if (other.strategy() == candidate.strategy()) {
                return true;
            }
        }
        return false;
    }

    /** Judges against the strategy's own position, or else against its part of a merged one. */
    private void classify(Candidate candidate) {
        String id = candidate.strategy().id();
        String symbol = candidate.series().symbol();
        Position own = ledger.find(id, symbol);
        String owner = own == null || own.wantedSide() == 0 ? merged.ownerBehind(id, symbol) : null;
        candidate.standsBehind(owner);
        candidate.classify(
                owner == null
                        ? Change.of(own, candidate.direction(), candidate.notional())
                        : merged.change(owner, symbol, id, candidate.direction(), candidate.notional()));
    }

    /** Suppresses a candidate; of a reversal the exit half goes on. */
    static void block(List<Candidate> candidates, int place, String reason) {
        Candidate candidate = candidates.get(place);
        candidate.suppress(reason);
        if (candidate.change() == Change.REVERSAL) {
            candidates.add(place + 1, candidate.exitHalf(reason));
        }
    }

    /** What holds a candidate whatever it would do: mode, breaker, operators; or null. */
    @Nullable
    String hold(Candidate candidate) {
        Strategy strategy = candidate.strategy();
        if (!candidate.isHostMade() && !candidate.isConfirmed() && !breakers.isHeard(strategy.index())) {
            // What lanes had computed ahead when the circuit opened means nothing in any mode, and need not be the same
            // twice.
            return Verdict.CIRCUIT_OPEN;
        }
        String mode =
                candidate.isConfirmed() ? null : holdByMode(strategy.entry().mode());
        if (mode != null) {
            return mode;
        }
        if (!candidate.isHostMade() && !breakers.passes(strategy.index())) {
            return breakers.isProbing(strategy.index()) && !candidate.isConfirmed() ? PROBING : Verdict.CIRCUIT_OPEN;
        }
        return operatorsHold(strategy);
    }

    /** Why operators let nothing of a strategy pass, exits included; or null. */
    @Nullable
    String operatorsHold(Strategy strategy) {
        if (control.isPaused(strategy)) {
            return "paused";
        }
        return control.holdsExits() ? "kill_switch_all" : null;
    }

    /** Live needs a live sink and risk limits; this host has neither, so it holds everything rather than pretend. */
    private static @Nullable String holdByMode(TradingMode mode) {
        return switch (mode) {
            case PAPER -> null;
            case SHADOW -> "shadow";
            case ADVISORY -> AWAITING_CONFIRMATION;
            case LIVE -> "live_unavailable";
        };
    }

    private @Nullable String holdEntry(Candidate candidate, long eventTimeMillis) {
        if (control.holdsEntries()) {
            return "kill_switch";
        }
        return cooldowns.holds(candidate, eventTimeMillis) ? "cooldown" : null;
    }

    /** Of each limited strategy's entries in this epoch, the most confident take the free places; then by symbol. */
    private void limitParallel(List<Candidate> candidates) {
        Map<String, List<Candidate>> limited = new LinkedHashMap<>();
        Map<String, Integer> leaving = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.isAlive() && isLimited(candidate)) {
                String id = candidate.strategy().id();
                if (candidate.change() == Change.ENTRY) {
                    limited.computeIfAbsent(id, owner -> new ArrayList<>()).add(candidate);
                } else if (candidate.change() == Change.EXIT) {
                    leaving.merge(id, 1, Integer::sum);
                }
            }
        }
        limited.forEach((id, entries) -> {
            OptionalInt limit = entries.getFirst().strategy().entry().maxParallelPositions();
            int held = ledger.openOrPending(id) + merged.symbolsOf(id) - leaving.getOrDefault(id, 0);
            int free = limit.orElse(Integer.MAX_VALUE) - held;
            entries.sort(Comparator.comparingDouble(Candidate::confidence)
                    .reversed()
                    .thenComparing(entry -> entry.series().symbol(), CodePoints.ORDER));
            entries.stream().skip(Math.max(0, free)).forEach(entry -> entry.suppress("max_parallel_positions"));
        });
    }
}
