package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.lane.KillPlan;
import io.stratagem.kernel.lane.Lane;
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

/**
 * One run over one generation: takes epochs from the sequencer, lets the lanes compute and the committer decide.
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
        SubscriptionTable subscriptions = new SubscriptionTable(generation, instruments, settings.lanes());
        StopBoard stops = new StopBoard(generation, new KillPlan(generation, control));
        BreakerBoard breakers = new BreakerBoard(generation, stops, settings.runAhead());
        Ledger ledger = new Ledger(settings.costBasisPoints());
        Committer committer = new Committer(generation, table, breakers, stops, ledger, store, listeners, control);
        List<Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < settings.lanes(); lane++) {
            lanes.add(new Lane(lane, generation, stops));
        }
        reporter = new RunReporter(generation, lanes, committer, breakers, ledger);
        boolean handsOver = settings.lanes() > 1 && settings.runAhead() > 1;
        for (int lane = 0; handsOver && lane < settings.lanes(); lane++) {
            workers.add(new Worker("stratagem-lane-" + lane, lanes.get(lane)));
        }
        int blockLength = Math.max(1, settings.runAhead() / 2);
        course = new Course(sequencer, subscriptions, lanes, List.copyOf(workers), committer, blockLength);
        driver = new Worker("stratagem-run", course);
        workers.add(driver);
        watchman = new Watchman(workers, supervision);
        lookMillis = supervision.lookMillis();
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
        return reporter.report(course.epochs(), course.events(), course.lastEventTimeMillis(), course.fatal());
    }

    /** Evaluations that did not come back, and whether the host must be restarted for that. */
    public List<Fault> kills() {
        return watchman.faults();
    }

    /** The ledger, for reading between calls. */
    public Ledger ledger() {
        return reporter.ledger();
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
