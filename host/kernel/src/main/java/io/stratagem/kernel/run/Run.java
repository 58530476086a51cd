package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.kernel.breaker.BreakerBoard;
import io.stratagem.kernel.commit.Committer;
import io.stratagem.kernel.commit.DecisionListener;
import io.stratagem.kernel.generation.Generation;
import io.stratagem.kernel.lane.EpochBlock;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.lane.LaneThread;
import io.stratagem.kernel.lane.StopBoard;
import io.stratagem.kernel.lane.SubscriptionTable;
import io.stratagem.kernel.ledger.Ledger;
import io.stratagem.market.Instruments;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.sources.EpochBatch;
import io.stratagem.sources.Sequencer;
import io.stratagem.store.ControlEntry;
import io.stratagem.store.DecisionStore;
import java.util.ArrayList;
import java.util.List;

/**
 * One run over one generation: takes epochs from the sequencer, lets the lanes compute and the committer decide.
 *
 * <p>Epochs go in blocks of at most half the run-ahead. With several lanes, the committer decides a block while the lanes compute the
 * next one; so no lane is ever more than the run-ahead away. Confined to the thread that calls it; lanes are its own.
 */
public final class Run implements AutoCloseable {
    private final Sequencer sequencer;
    private final SubscriptionTable subscriptions;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<LaneThread> threads = new ArrayList<>();
    private final Committer committer;
    private final RunReporter reporter;
    private final int blockLength;
    private final EpochBatch batch = new EpochBatch();
    private Work computed;
    private Work next;
    private long epochsRead;
    private long epochs;
    private long events;
    private long lastEventTimeMillis = Long.MIN_VALUE;
    private boolean exhausted;
    private List<Fault> fatal = List.of();

    public Run(
            Generation generation,
            Sequencer sequencer,
            SeriesTable table,
            Instruments instruments,
            RunSettings settings,
            DecisionStore store,
            List<DecisionListener> listeners,
            List<ControlEntry> control) {
        this.sequencer = sequencer;
        subscriptions = new SubscriptionTable(generation, instruments, settings.lanes());
        StopBoard stops = new StopBoard(generation.strategies().size());
        BreakerBoard breakers = new BreakerBoard(generation, stops, settings.runAhead());
        Ledger ledger = new Ledger(settings.costBasisPoints());
        committer = new Committer(generation, table, breakers, ledger, store, listeners, control);
        for (int lane = 0; lane < settings.lanes(); lane++) {
            lanes.add(new Lane(lane, generation, stops));
        }
        reporter = new RunReporter(generation, lanes, committer, breakers, ledger);
        blockLength = Math.max(1, settings.runAhead() / 2);
        computed = new Work(settings.lanes());
        next = new Work(settings.lanes());
        boolean handsOver = settings.lanes() > 1 && settings.runAhead() > 1;
        for (int lane = 0; handsOver && lane < settings.lanes(); lane++) {
            LaneThread thread = new LaneThread(lanes.get(lane), lane);
            threads.add(thread);
            thread.start();
        }
    }

    /**
     * Moves on by at most this many epochs, or a block, whichever is less.
     *
     * @return whether there may be more; false once everything read is decided
     */
    public boolean advance(int atMostEpochs) {
        next.block.clear();
        int wanted = Math.min(atMostEpochs, blockLength);
        while (!exhausted && next.block.epochs() < wanted) {
            readEpoch();
        }
        if (threads.isEmpty()) {
            for (int lane = 0; lane < lanes.size(); lane++) {
                lanes.get(lane).process(next.block, next.logs[lane]);
            }
            commit(next);
            return !exhausted;
        }
        boolean more = next.block.epochs() > 0;
        computeNextWhileCommitting();
        return more;
    }

    private void computeNextWhileCommitting() {
        try {
            for (int lane = 0; lane < threads.size(); lane++) {
                threads.get(lane).submit(next.block, next.logs[lane]);
            }
            commit(computed);
            for (LaneThread thread : threads) {
                thread.await();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            exhausted = true;
        }
        Work decided = computed;
        decided.block.clear();
        computed = next;
        next = decided;
    }

    private void readEpoch() {
        try {
            if (!sequencer.nextEpoch(batch)) {
                exhausted = true;
                return;
            }
        } catch (FaultException broken) {
            fatal = broken.faults();
            exhausted = true;
            return;
        }
        next.block.beginEpoch(epochsRead++, batch.eventTimeMillis());
        for (int place = 0; place < batch.size(); place++) {
            MarketEvent event = batch.event(place);
            next.block.add(event, subscriptions.of(event.series()));
        }
    }

    private void commit(Work work) {
        for (int epoch = 0; epoch < work.block.epochs(); epoch++) {
            committer.commit(work.block, epoch, work.logs);
            epochs++;
            events += work.block.endEvent(epoch) - work.block.firstEvent(epoch);
            lastEventTimeMillis = work.block.eventTimeMillis(epoch);
        }
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
        return reporter.report(epochs, events, lastEventTimeMillis, fatal);
    }

    /** The ledger, for reading between calls. */
    public Ledger ledger() {
        return reporter.ledger();
    }

    /** Epochs decided. */
    public long epochs() {
        return epochs;
    }

    /** Events decided. */
    public long events() {
        return events;
    }

    /** The event time of the last epoch decided. */
    public long lastEventTimeMillis() {
        return lastEventTimeMillis;
    }

    /** Ends the lanes' threads. */
    @Override
    public void close() {
        try {
            for (LaneThread thread : threads) {
                thread.finish();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A block and what the lanes noted about it. */
    private static final class Work {
        private final EpochBlock block = new EpochBlock();
        private final LaneLog[] logs;

        Work(int lanes) {
            logs = new LaneLog[lanes];
            for (int lane = 0; lane < lanes; lane++) {
                logs[lane] = new LaneLog();
            }
        }
    }
}
