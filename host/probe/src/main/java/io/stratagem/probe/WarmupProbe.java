package io.stratagem.probe;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.evaluation.BoundStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Starts a strategy in the middle of the sample, many times, and looks how soon it decides as the first run did. When patience ends
 * meanwhile, what is reported is of no use. Used once.
 */
final class WarmupProbe {
    private static final int MAX_STARTS = 24;
    private static final int MIN_STARTS = 4;
    private static final int MAX_EVENTS = 24_000;
    private static final long SEED = 11;

    private final BoundStrategy strategy;
    private final Patience patience;
    private final int declared;
    private final List<Start> starts = new ArrayList<>();

    /** A start: the features as they are when computed from there, and the run it is compared with. */
    private record Start(Reference reference, int event, Track cold) {
        Outcome expected(int bar) {
            return reference.outcomes().get(event + bar);
        }
    }

    WarmupProbe(BoundStrategy strategy, List<Reference> references, Patience patience) {
        this.strategy = strategy;
        this.patience = patience;
        declared = strategy.warmupEvents();
        int span = span(declared);
        int symbols = references.getFirst().track().universe().size();
        int count = Math.clamp(MAX_EVENTS / ((long) span * symbols), MIN_STARTS, MAX_STARTS) / references.size();
        SplittableRandom random = new SplittableRandom(SEED);
        for (Reference reference : references) {
            int room = reference.track().size() - span - declared;
            for (int start = 0; start < count; start++) {
                int event = declared + (int) ((start + random.nextDouble()) * room / count);
                starts.add(new Start(reference, event, reference.sample().from(event, event + span)));
            }
        }
    }

    /** How many events a start is followed at most. */
    static int span(int declared) {
        return WarmupReport.longestTried(declared) + WarmupReport.WATCHED_EVENTS;
    }

    WarmupReport report() {
        int agreeing = 0;
        int last = 0;
        for (Start start : starts) {
            int disagreement = lastDisagreement(start);
            agreeing += disagreement == 0 ? 1 : 0;
            last = Math.max(last, disagreement);
        }
        return new WarmupReport(
                (double) agreeing / starts.size(),
                last,
                sufficient(agreeing == starts.size()),
                declared,
                starts.size());
    }

    /** The first required feature that is missing after the warm-up although a longer run has it, once per feature. */
    List<Fault> missingFeatures() {
        List<Fault> faults = new ArrayList<>();
        for (FeatureHandle feature : strategy.declaration().features()) {
            int needed = 0;
            for (Start start : starts) {
                needed = feature.required() ? Math.max(needed, lastMissing(start, feature.index())) : 0;
            }
            if (needed > declared) {
                faults.add(new Fault(
                        ErrorCode.E_STRAT_WARMUP_TOO_SHORT,
                        "strategy " + strategy.strategyId(),
                        "the required feature " + feature.spec() + " is still missing after " + declared
                                + " bars of warm-up; " + needed + " are needed",
                        "warmupBars " + declared));
            }
        }
        return faults;
    }

    /** The number of the last bar of a symbol, counted from the start, that lacks a feature which the first run has; 0 for none. */
    private static int lastMissing(Start start, int feature) {
        Track cold = start.cold();
        int last = 0;
        for (int symbol = 0; symbol < cold.universe().size(); symbol++) {
            int bars = 0;
            for (int event = 0; event < cold.size(); event++) {
                if (cold.present()[event][symbol]) {
                    bars++;
                    double reference = start.reference().track().rows()[start.event() + event][symbol][feature];
                    boolean missing = !Double.isFinite(cold.rows()[event][symbol][feature]);
                    if (missing && Double.isFinite(reference)) {
                        last = Math.max(last, bars);
                    }
                }
            }
        }
        return last;
    }

    private Outcome play(Player player, Start start, int bar) {
        if (patience.ended() != null) {
            return start.expected(bar);
        }
        Outcome outcome = player.play(start.cold(), bar);
        patience.spent(strategy.budget());
        return outcome;
    }

    private int lastDisagreement(Start start) {
        Player player = Player.of(strategy, start.cold().universe(), false);
        int last = 0;
        for (int bar = 0; bar < declared + WarmupReport.WATCHED_EVENTS; bar++) {
            Outcome outcome = play(player, start, bar);
            if (bar >= declared && !Agreement.of(start.expected(bar), outcome)) {
                last = bar + 1;
            }
        }
        return last;
    }

    /**
     * The smallest warm-up that is enough for every start, by bisection; the declared one is known to be enough or not. A start that
     * the warm-up found so far suits costs one run.
     */
    private int sufficient(boolean declaredIsEnough) {
        int most = declaredIsEnough ? declared : WarmupReport.longestTried(declared);
        int needed = declaredIsEnough ? 0 : declared;
        for (Start start : starts) {
            if (!agreesAfter(start, needed)) {
                needed = smallest(start, needed, most, declaredIsEnough);
            }
            if (needed < 0) {
                return -1;
            }
        }
        return needed;
    }

    private int smallest(Start start, int knownTooShort, int most, boolean mostIsEnough) {
        if (!mostIsEnough && !agreesAfter(start, most)) {
            return -1;
        }
        int tooShort = knownTooShort;
        int enough = most;
        while (enough - tooShort > 1) {
            int middle = (enough + tooShort) / 2;
            if (agreesAfter(start, middle)) {
                enough = middle;
            } else {
                tooShort = middle;
            }
        }
        return enough;
    }

    private boolean agreesAfter(Start start, int warmup) {
        BoundStrategy other = new BoundStrategy(
                strategy.strategyId(),
                strategy.declaration(),
                warmup,
                strategy.overlayCap(),
                strategy.catalogSeed(),
                strategy.budget(),
                strategy.deadlineMillis());
        Player player = Player.of(other, start.cold().universe(), false);
        for (int bar = 0; bar < warmup + WarmupReport.WATCHED_EVENTS; bar++) {
            Outcome outcome = play(player, start, bar);
            if (bar >= warmup && !Agreement.of(start.expected(bar), outcome)) {
                return false;
            }
        }
        return true;
    }
}
