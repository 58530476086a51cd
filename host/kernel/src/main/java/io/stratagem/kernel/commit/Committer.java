package io.stratagem.kernel.commit;

import io.stratagem.api.Direction;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.evaluation.FrameRunner;
import io.stratagem.evaluation.PluginError;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.EpochBlock;
import io.stratagem.kernel.lane.KillPlan;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.Outcome;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.lane.Wish;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.ledger.Target;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.Adjustment;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.ControlKind;
import io.stratagem.store.DecisionStore;
import io.stratagem.store.json.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides in order everything that is shared. Takes epochs strictly one after the other: frames, breakers, gates, overlays, conflict,
 * ledger and hashes. Confined to one thread at a time; an epoch in which nobody has anything to say allocates nothing. Keeps its place
 * among the frames, so that another thread can go on where one was lost.
 */
public final class Committer {
    private static final Comparator<Candidate> ORDER = Comparator.comparing(
                    (Candidate candidate) -> candidate.series().symbol(), CodePoints.ORDER)
            .thenComparingInt(Candidate::eventOrder)
            .thenComparingInt(candidate -> candidate.strategy().index());

    private final Generation generation;
    private final CommitState state;
    private final DecisionStore store;
    private final List<DecisionListener> listeners;

    private final StrategyRoll roll;
    private final BreakerBoard breakers;
    private final StopBoard stops;
    private final Ledger ledger;
    private final ControlDesk control;
    private final EntryGates gates;
    private final ConfirmationDesk confirmations;
    private final OrphanDesk orphans;
    private final OverlayBook overlayBook;
    private final OverlayStep overlays;
    private final ConflictStep conflicts;
    private final DecisionDesk desk;
    private final StrategyTally[] tallies;
    private final Frames frames;
    private final ShadowWatch shadows;
    private final EpochIntake intake;
    private final List<Candidate> candidates;
    private final List<Candidate> wishes = new ArrayList<>();
    private EpochBlock block = new EpochBlock();
    private int epoch;
    private int nextFrame;

    /**
     * A committer for the generation a run begins with.
     *
     * @param departed strategies that left positions before, in their order
     */
    public Committer(
            CommitParts parts,
            List<Leaver> departed,
            BreakerBoard breakers,
            StopBoard stops,
            CommitState state,
            DecisionStore store,
            List<DecisionListener> listeners) {
        generation = parts.generation();
        frames = parts.frames();
        this.breakers = breakers;
        this.stops = stops;
        this.state = state;
        this.store = store;
        this.listeners = List.copyOf(listeners);
        roll = new StrategyRoll(generation, departed);
        ledger = state.ledger();
        confirmations = state.confirmations();
        control = new ControlDesk(generation, state, breakers, store);
        gates = new EntryGates(breakers, state);
        orphans = new OrphanDesk(ledger, state.merged(), gates);
        overlayBook = parts.overlays();
        overlays = new OverlayStep(overlayBook, breakers);
        conflicts = new ConflictStep(generation.catalog().conflict(), state.merged(), state.conflicts());
        desk = new DecisionDesk(generation, roll.all().size(), state.decisions(), store, listeners, overlayBook);
        tallies = new StrategyTally[roll.all().size()];
        for (Strategy strategy : roll.all()) {
            tallies[strategy.index()] = state.tally(strategy.id());
        }
        shadows = new ShadowWatch(generation, state, breakers, listeners);
        intake = new EpochIntake(frames, overlayBook, control, breakers, tallies, shadows);
        candidates = intake.candidates();
    }

    /**
     * The committer of the generation that takes over, between two epochs. It goes on with everything that outlives a generation, and
     * with what frame strategies and overlays carry; strategies that are gone and hold positions stay with it by name.
     */
    public Committer succeed(Succession succession, CommitParts parts, BreakerBoard nextBreakers, StopBoard nextStops) {
        List<Leaver> departed = roll.leavers(succession.after(), orphans);
        parts.frames().takeOver(frames, succession, nextStops);
        state.probations().follow(succession);
        Committer next = new Committer(parts, departed, nextBreakers, nextStops, state, store, listeners);
        Map<String, Strategy> byId = next.roll.byId();
        next.orphans.succeed(orphans, byId);
        next.overlayBook.succeed(overlayBook);
        next.departed().forEach(strategy -> next.orphans.follow(strategy, false));
        confirmations.succeed(byId);
        return next;
    }

    /** Writes that a generation takes over, before it does. */
    public void journalSwitch(Succession succession, String argument, long epoch, long eventTimeMillis) {
        store.control(new ControlEntry(
                epoch,
                eventTimeMillis,
                ControlKind.GENERATION_SWITCH,
                Long.toString(succession.after().number()),
                argument));
    }

    /** Strategies that are evaluated no more and hold positions. */
    public List<Strategy> departed() {
        return roll.departed();
    }

    /** The same as plain data. */
    public List<Departed> departures() {
        return roll.departures();
    }

    /** Writes all it remembers, between two epochs, but for circuits. */
    public void save(StateWriter out) {
        state.save(out);
        frames.save(out);
        overlayBook.save(out);
        orphans.save(out);
        out.putInt(wishes.size());
        wishes.forEach(wish -> wish.save(out));
    }

    /** Goes on where one of the same generation stood, before the first epoch. */
    public void restore(StateReader in, SeriesTable table) {
        Map<String, Strategy> byId = roll.byId();
        state.restore(in, byId, table);
        frames.restore(in);
        overlayBook.restore(in, table);
        orphans.restore(in, byId);
        int waiting = in.getCount();
        for (int i = 0; i < waiting; i++) {
            wishes.add(Candidate.read(in, byId, table));
        }
    }

    /** How many positions a strategy holds, of its own or through merged ones. */
    public int positionsOf(Strategy strategy) {
        return orphans.countOf(strategy);
    }

    /** Lets a wish of a strategy made from history count as its intent at the next epoch. */
    public void emit(Wish wish) {
        wishes.add(new Candidate(wish.strategy(), wish.series(), -1, wish.note()));
    }

    /** What outlives the generation. */
    public CommitState state() {
        return state;
    }

    /** Decides one epoch of a block that all lanes have passed. */
    public void commit(EpochBlock of, int ofEpoch, LaneLog[] logs) {
        block = of;
        epoch = ofEpoch;
        nextFrame = 0;
        long number = block.epochNumber(epoch);
        long time = block.eventTimeMillis(epoch);
        breakers.beginEpoch(number, time);
        shadows.beginEpoch(number);
        confirmations.beginEpoch(time);
        control.beginEpoch(number, time);
        intake.read(block, epoch, logs);
        proceed();
    }

    /** Goes on with the epoch behind the frame whose evaluation did not come back. */
    public void stepOver(Kill kill) {
        FrameDesk frame = frames.at(nextFrame);
        if (frame == null) {
            throw new IllegalStateException("no frame is being evaluated");
        }
        long number = block.epochNumber(epoch);
        if (kill.isLast()) {
            stops.killAll(number);
        } else {
            stops.killPlugin(nextFrame, number);
        }
        frame.replaceRunner();
        frame.ended(Outcome.KILLED);
        frame.evaluated();
        intake.killedFrame(frame.strategy(), kill, number, block.eventTimeMillis(epoch));
        nextFrame++;
        proceed();
    }

    /** The frame strategy being evaluated, or none; read by others too. */
    public @Nullable Strategy evaluating() {
        int place = nextFrame;
        FrameDesk frame = place < frames.places() ? frames.at(place) : null;
        return frame == null ? null : frame.strategy();
    }

    private void proceed() {
        long number = block.epochNumber(epoch);
        long time = block.eventTimeMillis(epoch);
        if (!frames.isEmpty()) {
            runFrames(number, time);
        }
        fill(block, epoch);
        flattenOrphans(number, time);
        addConfirmed();
        if (!candidates.isEmpty()) {
            decide(number, time);
        }
        desk.endEpoch();
    }

    private void runFrames(long number, long time) {
        while (nextFrame < frames.places()) {
            FrameDesk frame = frames.at(nextFrame);
            if (frame != null) {
                runFrame(frame, number, time);
            }
            nextFrame++;
        }
        candidates.sort(ORDER);
        shadows.compareFrames(frames, time);
        intake.judgeNotes(time);
    }

    private void runFrame(FrameDesk frame, long number, long time) {
        Strategy strategy = frame.strategy();
        Kill planned = stops.plannedKill(strategy.index(), number, KillPlan.WHOLE_EPOCH);
        if (planned != null || !breakers.isEvaluatedNow(strategy.index())) {
            frame.runner().skip();
            frame.ended(Outcome.STOPPED);
            if (planned != null) {
                frame.ended(Outcome.KILLED);
                frame.evaluated();
                intake.killedFrame(strategy, planned, number, time);
            }
            return;
        }
        frame.runner().enter(stops.lastStretch(strategy.index()));
        EvaluationResult result = frame.runner().run(time, frame);
        frame.ended(result == EvaluationResult.ERROR ? Outcome.ERROR : Outcome.NOTHING);
        if (result != EvaluationResult.WARMING_UP) {
            frame.evaluated();
            PluginError error =
                    result == EvaluationResult.ERROR ? frame.runner().error() : null;
            intake.evaluatedFrame(strategy, error);
        }
        for (FrameRunner.Emission emission : frame.runner().emissions()) {
            candidates.add(frame.candidate(emission));
        }
    }

    private void fill(EpochBlock of, int ofEpoch) {
        for (Series series : intake.gaps()) {
            ledger.onGap(series);
        }
        int end = of.endEvent(ofEpoch);
        for (int place = of.firstEvent(ofEpoch); place < end; place++) {
            MarketEvent event = of.event(place);
            ledger.onEvent(event);
        }
    }

    /** Settles whose positions are orphaned once all circuits of the epoch are, before anybody else's intents are judged. */
    private void flattenOrphans(long epoch, long time) {
        if (breakers.allPass() && orphans.isEmpty()) {
            return;
        }
        for (Strategy strategy : generation.strategies()) {
            orphans.follow(strategy, breakers.isClosed(strategy.index()));
        }
        List<Candidate> exits = orphans.exits();
        if (!exits.isEmpty()) {
            settle(exits, epoch, time);
        }
    }

    private void addConfirmed() {
        List<Candidate> confirmed = confirmations.takeConfirmed();
        if (!confirmed.isEmpty() || !wishes.isEmpty()) {
            candidates.addAll(confirmed);
            candidates.addAll(wishes);
            candidates.sort(ORDER);
            wishes.clear();
        }
    }

    private void decide(long epoch, long time) {
        gates.judge(candidates, time);
        overlays.apply(candidates);
        settle(candidates, epoch, time);
    }

    private void settle(List<Candidate> judged, long epoch, long time) {
        List<MergedIntent> merged = conflicts.apply(judged);
        for (Candidate candidate : judged) {
            StrategyTally tally = tallies[candidate.strategy().index()];
            if (candidate.isAlive() && candidate.change() == Change.NOTHING_TO_CLOSE) {
                candidate.suppress("no_position");
            }
            String suppression = candidate.suppression();
            if (suppression == null) {
                emit(candidate, tally, time);
            } else {
                tally.suppressed(suppression);
            }
            long sequence = tally.nextSequence();
            desk.write(candidate, sequence, epoch, time);
            if (EntryGates.AWAITING_CONFIRMATION.equals(suppression)) {
                confirmations.await(candidate, sequence, time + DecisionDesk.timeToLiveMillis(candidate.strategy()));
            }
        }
        for (MergedIntent intent : merged) {
            Change change = Change.of(
                    ledger.find(intent.owner(), intent.series().symbol()), intent.direction(), intent.notional());
            ledger.ask(intent.owner(), intent.series(), target(intent.direction(), intent.notional()));
            intent.sources().forEach(source -> state.cooldowns().emitted(source, time));
            desk.write(intent, change, epoch, time);
        }
    }

    private void emit(Candidate candidate, StrategyTally tally, long time) {
        ledger.ask(candidate.strategy().id(), candidate.series(), target(candidate.direction(), candidate.notional()));
        state.cooldowns().emitted(candidate, time);
        tally.emitted(candidate.direction(), candidate.change());
        if (!candidate.adjustments().isEmpty()) {
            double factor = 1;
            for (Adjustment adjustment : candidate.adjustments()) {
                factor *= adjustment.factor();
            }
            tally.scaled(factor);
        }
    }

    private static Target target(Direction direction, double notional) {
        return switch (direction) {
            case LONG -> Target.notional(notional);
            case SHORT -> Target.notional(-notional);
            case FLAT -> Target.notional(0);
        };
    }

    /** What was counted for a strategy. */
    public StrategyTally tally(int strategy) {
        return tallies[strategy];
    }

    /** The positions a strategy cannot speak for, because its circuit or its plugin's is not closed. */
    public List<OrphanedPosition> orphans(Strategy strategy) {
        return orphans.of(strategy);
    }

    /** What became of a strategy's advisory intents. */
    public Advice advice(Strategy strategy) {
        return confirmations.of(strategy.id());
    }

    /** Adds a frame strategy's skips by reason; nothing for other strategies. */
    public void addFrameSkips(int strategy, Map<String, Long> byReason) {
        FrameDesk frame = frames.at(strategy);
        if (frame != null) {
            frame.addSkips(byReason);
        }
    }

    /** How often a frame strategy was evaluated; 0 for other strategies. */
    public long frameEvaluations(int strategy) {
        FrameDesk frame = frames.at(strategy);
        return frame == null ? 0 : frame.evaluations();
    }
}
