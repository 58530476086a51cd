package io.stratagem.kernel.commit;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyIntent;
import io.stratagem.evaluation.PluginError;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.EpochBlock;
import io.stratagem.kernel.lane.IntentNote;
import io.stratagem.kernel.lane.KillPlan;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.kernel.lane.Subscription;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.market.Series;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what lanes and frames found in one epoch: intents become candidates, overlays are heard, and each evaluation counts for its
 * circuits, in an order that does not depend on lanes. Confined to the committer; taking in an epoch without an intent allocates nothing
 * unless there are frame strategies.
 */
final class EpochIntake {
    private static final Comparator<EvaluationNote> NOTE_ORDER = Comparator.comparing(
                    EvaluationNote::symbol, CodePoints.ORDER)
            .thenComparingInt(EvaluationNote::eventOrder)
            .thenComparingInt(note -> note.strategy().index());

    private final Frames frames;
    private final OverlayBook overlays;
    private final ControlDesk control;
    private final BreakerBoard breakers;
    private final StrategyTally[] tallies;
    private final ShadowWatch shadows;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Series> gaps = new ArrayList<>();

    /** Evaluations of the epoch that wait for those of the frames, without which their order is not known. */
    private final List<EvaluationNote> notes = new ArrayList<>();

    EpochIntake(
            Frames frames,
            OverlayBook overlays,
            ControlDesk control,
            BreakerBoard breakers,
            StrategyTally[] tallies,
            ShadowWatch shadows) {
        this.shadows = shadows;
        this.frames = frames;
        this.overlays = overlays;
        this.control = control;
        this.breakers = breakers;
        this.tallies = tallies.clone();
    }

    /** The intents of the epoch, for the committer to add to and decide. */
    List<Candidate> candidates() {
        return candidates;
    }

    /** The series that started anew in the epoch. */
    List<Series> gaps() {
        return gaps;
    }

    /** Reads what the lanes left of an epoch; what was found before is forgotten. */
    void read(EpochBlock of, int ofEpoch, LaneLog[] logs) {
        candidates.clear();
        gaps.clear();
        long number = of.epochNumber(ofEpoch);
        long time = of.eventTimeMillis(ofEpoch);
        int first = of.firstEvent(ofEpoch);
        int end = of.endEvent(ofEpoch);
        for (int place = first; place < end; place++) {
            Subscription subscription = of.subscription(place);
            LaneLog log = logs[subscription.lane()];
            boolean gap = log.nextNumber() != 0;
            if (gap) {
                gaps.add(subscription.series());
            }
            List<Strategy> listeners = subscription.strategies();
            for (int listener = 0; listener < listeners.size(); listener++) {
                Strategy strategy = listeners.get(listener);
                Outcome outcome = log.nextOutcome();
                StrategyIntent said = null;
                boolean isHeard = shadows.isEmpty() || breakers.isHeard(strategy.index());
                switch (outcome) {
                    case WARMING_UP, FEATURE_MISSING, STALE, STOPPED -> unheard(strategy, subscription, outcome, log);
                    case NOTHING -> evaluated(strategy, subscription, place - first, null, time);
                    case ANSWER -> {
                        overlays.hear(strategy, subscription.series(), outcome, log);
                        evaluated(strategy, subscription, place - first, null, time);
                    }
                    case INTENT -> {
                        IntentNote note = log.nextObject(IntentNote.class);
                        said = note.intent();
                        candidates.add(new Candidate(strategy, subscription.series(), place - first, note));
                        evaluated(strategy, subscription, place - first, null, time);
                    }
                    case ERROR -> {
                        PluginError error = log.nextObject(PluginError.class);
                        unheard(strategy, subscription, outcome, log);
                        evaluated(strategy, subscription, place - first, error, time);
                    }
                    case KILLED -> {
                        unheard(strategy, subscription, outcome, log);
                        killed(strategy, subscription, place - first, log.nextObject(Kill.class), number, time);
                    }
                    case ROW -> frames.of(strategy).offer(subscription.series(), log, gap, time);
                }
                if (!shadows.isEmpty()) {
                    shadows.take(strategy, subscription.series(), outcome, said, isHeard, log, time);
                }
            }
        }
    }

    /** Journals the kill before anything of this epoch is decided, then counts it as the error it is. */
    private void killed(
            Strategy strategy, Subscription subscription, int eventOrder, Kill kill, long number, long time) {
        String argument = KillPlan.argument(eventOrder, subscription.series().symbol());
        control.kill(strategy, kill, argument, number, time);
        evaluated(strategy, subscription, eventOrder, PluginError.stuck(kill.detail()), time);
    }

    /** An overlay that gave no answer vetoes. */
    private void unheard(Strategy strategy, Subscription subscription, Outcome outcome, LaneLog log) {
        if (strategy.plugin().role() == Role.OVERLAY) {
            overlays.hear(strategy, subscription.series(), outcome, log);
        }
    }

    private void evaluated(
            Strategy strategy, Subscription subscription, int eventOrder, @Nullable PluginError error, long time) {
        if (!frames.isEmpty()) {
            Series series = subscription.series();
            notes.add(new EvaluationNote(strategy, series.symbol(), eventOrder, series, error));
        } else {
            judge(strategy, error, time);
        }
    }

    private void judge(Strategy strategy, @Nullable PluginError error, long time) {
        boolean isWatched = shadows.isOnProbation();
        long openings = isWatched ? breakers.openings(strategy.index()) : 0;
        if (error != null) {
            tallies[strategy.index()].error(error.code(), error.detail());
        }
        breakers.record(strategy.index(), error != null, time);
        if (isWatched) {
            shadows.evaluated(strategy, error, breakers.openings(strategy.index()) > openings);
        }
    }

    /** Notes how the evaluation of a frame ended. */
    void evaluatedFrame(Strategy strategy, @Nullable PluginError error) {
        notes.add(new EvaluationNote(strategy, "", -1, null, error));
    }

    /** Journals the kill of a frame's evaluation, and notes it as the error it is. */
    void killedFrame(Strategy strategy, Kill kill, long number, long time) {
        control.kill(strategy, kill, KillPlan.argument(KillPlan.WHOLE_EPOCH, ""), number, time);
        evaluatedFrame(strategy, PluginError.stuck(kill.detail()));
    }

    /** All frames of the epoch are evaluated: what waited for them is counted. */
    void judgeNotes(long time) {
        notes.sort(NOTE_ORDER);
        for (EvaluationNote note : notes) {
            judge(note.strategy(), note.error(), time);
        }
        notes.clear();
    }
}
