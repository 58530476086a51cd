package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.CommitParts;
import io.stratagem.kernel.commit.CommitState;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.lane.Histories;
import io.stratagem.kernel.lane.KillPlan;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.lane.LaneRoster;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.lane.SubscriptionTable;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.kernel.watch.Supervision;
import io.stratagem.kernel.watch.Watchman;
import io.stratagem.kernel.watch.Worker;
import io.stratagem.market.Instruments;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One run, over one generation after the other: takes epochs from the sequencer, lets the lanes compute and the committer decide.
 *
 * <p>Epochs go in blocks of at most half the run-ahead. With several lanes, the committer decides a block while the lanes compute the
 * next one; so no lane is ever more than the run-ahead away.
 *
 * <p>Confined to the thread that calls it, which only waits and watches: reading, deciding and a single lane have one thread, several
 * lanes one each besides, and each of these is replaced when an evaluation on it does not come back. Sources, store and listeners are
 * called on such a thread, never on two at once.
 */
public final class Run implements AutoCloseable {
    private final List<Worker> workers = new ArrayList<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final Histories histories;
    private final SeriesTable table;
    private final Instruments instruments;
    private final int runAhead;
    private final ExpendableThreads threads;
    private final Planned planned;
    private final Worker driver;
    private final Course course;
    private final Watchman watchman;
    private final long lookMillis;
    private final RunReporter reporter;

    /** A run that is watched as {@link Supervision#ofThisJvm} says. */
    public Run(
            Generation generation,
            Sequencer sequencer,
            SeriesTable table,
            Instruments instruments,
            RunSettings settings,
            DecisionStore store,
            List<DecisionListener> listeners,
            List<ControlEntry> control) {
        this(generation, sequencer, table, instruments, settings, store, listeners, control, Supervision.ofThisJvm());
    }

    /** A run of one generation, until another is offered. */
    public Run(
            Generation generation,
            Sequencer sequencer,
            SeriesTable table,
            Instruments instruments,
            RunSettings settings,
            DecisionStore store,
            List<DecisionListener> listeners,
            List<ControlEntry> control,
            Supervision supervision) {
        this(
                generation,
                sequencer,
                table,
                instruments,
                settings,
                store,
                listeners,
                Script.replaying(control, List.of(), supervision));
    }

    /**
     * A run.
     *
     * @throws io.stratagem.api.error.FaultException if it is to go on from a state whose sources are not what they were
     * @throws IllegalArgumentException if that state is damaged, or of another generation or other settings
     */
    public Run(
            Generation generation,
            Sequencer sequencer,
            SeriesTable table,
            Instruments instruments,
            RunSettings settings,
            DecisionStore store,
            List<DecisionListener> listeners,
            Script script) {
        this.table = table;
        this.instruments = instruments;
        runAhead = settings.runAhead();
        Supervision supervision = script.supervision();
        RunSnapshot begin = script.begin();
        threads = new ExpendableThreads(supervision.gauge(), supervision.abandoned());
        histories = new Histories(settings.historyDepth());
        CommitState state = new CommitState(new Ledger(settings.costBasisPoints()), script.control());
        SubscriptionTable subscriptions = new SubscriptionTable(generation, instruments, settings.lanes());
        StopBoard stops = new StopBoard(generation);
        stops.expect(new KillPlan(generation, script.control()));
        BreakerBoard breakers = new BreakerBoard(generation, stops, settings.runAhead());
        if (begin != null) {
            breakers.goOn(begin.circuits());
        }
        CommitParts parts = new CommitParts(generation, table, state.ledger());
        Committer committer = new Committer(parts, script.departed(), breakers, stops, state, store, listeners);
        for (int lane = 0; lane < settings.lanes(); lane++) {
            lanes.add(new Lane(lane, new LaneRoster(generation, histories), stops));
        }
        RunTotals totals = new RunTotals();
        planned = new Planned(script.switches(), this::successor);
        reporter = new RunReporter(lanes, totals);
        boolean handsOver = settings.lanes() > 1 && settings.runAhead() > 1;
        for (int lane = 0; handsOver && lane < settings.lanes(); lane++) {
            workers.add(new Worker("stratagem-lane-" + lane, lanes.get(lane)));
        }
        SnapshotMaker maker = new SnapshotMaker(settings, sequencer, table, histories, lanes, totals);
        course = new Course(
                sequencer,
                new Incumbent(generation, subscriptions, stops, breakers, committer),
                lanes,
                List.copyOf(workers),
                new Handover(lanes, histories, totals, System::nanoTime),
                planned,
                new SnapshotDesk(maker, script.snapshots()),
                Math.max(1, settings.runAhead() / 2));
        if (begin != null) {
            requireFits(begin, generation, settings);
            maker.restore(begin, course.incumbent());
            course.beginAt(begin);
        }
        driver = new Worker("stratagem-run", course);
        workers.add(driver);
        watchman = new Watchman(workers, supervision);
        lookMillis = supervision.lookMillis();
    }

    private static void requireFits(RunSnapshot snapshot, Generation generation, RunSettings settings) {
        if (!snapshot.isOf(generation)) {
            throw new IllegalArgumentException("generation " + generation.number() + " evaluates "
                    + RunSnapshot.identities(generation) + ", the snapshot is of " + snapshot.strategies());
        }
        RunSettings were = snapshot.settings();
        if (were.runAhead() != settings.runAhead()
                || were.historyDepth() != settings.historyDepth()
                || were.costBasisPoints() != settings.costBasisPoints()) {
            throw new IllegalArgumentException("the snapshot is of a run with " + were + ", not " + settings);
        }
    }

    /** What became of the planned switches so far, for reading between calls. */
    public List<SwitchOutcome> switches() {
        return planned.outcomes();
    }

    /** The generation at work. */
    public Generation generation() {
        return course.incumbent().generation();
    }

    /**
     * Lets a generation take over, between two epochs. It is made ready on the calling thread, which may be any but the run's own, while
     * the run goes on; the switch itself waits for the next {@link #advance}.
     *
     * @param next built to follow {@link #generation()}; one at a time
     * @param emitsWishes whether a strategy made from history emits what it would hold, where the ledger holds something else
     * @param argument what the control journal says of the switch
     */
    public CompletableFuture<SwitchOutcome> offer(Generation next, boolean emitsWishes, String argument) {
        return offer(next, emitsWishes, false, argument);
    }

    /** What {@link #offer} would do, asked in the same way and answered at the same place. */
    public CompletableFuture<SwitchOutcome> rehearse(Generation next) {
        return offer(next, false, true, "");
    }

    /**
     * Lets an operator's order take effect at the next epoch that is decided, journaled before it does. From any thread.
     *
     * @param order whose epoch and event time do not count; no {@code GENERATION_SWITCH} and no kill of an evaluation
     * @return the first epoch it counts for; not answered while no epoch follows
     */
    public CompletableFuture<Long> order(ControlEntry order) {
        return course.incumbent().committer().state().agenda().say(order);
    }

    /** Takes an offer back that has no answer yet. Returns whether it was in time. */
    public boolean withdraw(CompletableFuture<SwitchOutcome> answer) {
        return course.withdraw(answer);
    }

    private CompletableFuture<SwitchOutcome> offer(
            Generation next, boolean emitsWishes, boolean rehearsal, String argument) {
        Successor successor = successor(next, course.incumbent());
        List<Fault> reasons = successor.warm();
        if (reasons.isEmpty()) {
            // What came while the first round ran is little; the rest is less.
            reasons = successor.warm();
        }
        CompletableFuture<SwitchOutcome> outcome = new CompletableFuture<>();
        if (reasons.isEmpty()) {
            course.offer(new Offer(successor, emitsWishes, rehearsal, argument, outcome));
        } else {
            outcome.complete(new SwitchOutcome.Declined(reasons));
        }
        return outcome;
    }

    private Successor successor(Generation next, Incumbent incumbent) {
        return new Successor(
                next,
                incumbent.generation(),
                lanes,
                histories,
                table,
                instruments,
                incumbent.committer().state().ledger(),
                runAhead,
                threads);
    }

    /**
     * Moves on by at most this many epochs. With several lanes, what is decided may be a block behind what was read. An interrupt ends
     * the run after the block it is at, and is kept.
     *
     * @return whether there may be more; false once everything read is decided
     */
    public boolean advance(int atMostEpochs) {
        course.ask(atMostEpochs);
        boolean interrupted = false;
        boolean sent = false;
        boolean done = false;
        while (!done) {
            try {
                if (!sent) {
                    driver.go();
                    sent = true;
                }
                done = driver.await(lookMillis);
                watchman.look();
            } catch (InterruptedException stopped) {
                interrupted = true;
                course.stop();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return course.hasMore();
    }

    /** Runs to the end of the sources. */
    public RunReport toEnd() {
        boolean more = true;
        while (more) {
            more = advance(Integer.MAX_VALUE);
        }
        return report();
    }

    /** How the run stands; lanes may be a block ahead of what is reported. */
    public RunReport report() {
        return reporter.report(
                course.incumbent(), course.epochs(), course.events(), course.lastEventTimeMillis(), course.fatal());
    }

    /** Evaluations that did not come back, and whether the host must be restarted for that. */
    public List<Fault> kills() {
        return watchman.faults();
    }

    /** The ledger, for reading between calls. */
    public Ledger ledger() {
        return course.incumbent().committer().state().ledger();
    }

    /** Epochs decided. */
    public long epochs() {
        return course.epochs();
    }

    /** Events decided. */
    public long events() {
        return course.events();
    }

    /** The event time of the last epoch decided. */
    public long lastEventTimeMillis() {
        return course.lastEventTimeMillis();
    }

    /** Ends the run's threads, but for those that were given up. */
    @Override
    public void close() {
        try {
            for (Worker worker : workers) {
                worker.finish();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
