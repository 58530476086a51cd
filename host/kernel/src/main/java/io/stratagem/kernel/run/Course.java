package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.kernel.generation.Strategy;
import io.stratagem.kernel.lane.EpochBlock;
import io.stratagem.kernel.lane.Lane;
import io.stratagem.kernel.lane.LaneLog;
import io.stratagem.kernel.watch.Kill;
import io.stratagem.kernel.watch.Resumable;
import io.stratagem.kernel.watch.Worker;
import io.stratagem.market.MarketEvent;
import io.stratagem.sources.EpochBatch;
import io.stratagem.sources.Sequencer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The work of a run: read a block of epochs, compute it, decide it, and again. Keeps its place in fields, so that another thread can go
 * on where one was lost inside an evaluation. Confined to one thread at a time.
 *
 * <pre>
 *   READING ──► COMPUTING ──► COMMITTING ──► JOINING ──► READING
 *   a block     the lanes     the block      wait for
 *               in turn, or   computed       the lanes'
 *               handed over   last           threads
 * </pre>
 *
 * <p>With threads of their own, the lanes compute one block while the one before is decided.
 */
final class Course implements Resumable {
    private final Sequencer sequencer;
    private final List<Lane> lanes;
    private final List<Worker> laneWorkers;
    private final Handover handover;
    private final AtomicReference<@Nullable Offer> offered = new AtomicReference<>();
    private final Planned planned;
    private final SnapshotDesk snapshots;
    private volatile Incumbent incumbent;
    private final int blockLength;
    private final EpochBatch batch = new EpochBatch();
    private Work computed;
    private Work next;
    private Stage stage = Stage.READING;
    private int epochsLeft;
    private int lane;
    private int epoch;
    private boolean epochGoesOn;
    private boolean more = true;
    private long epochsRead;
    private long epochs;
    private long events;
    private long lastEventTimeMillis = Long.MIN_VALUE;
    private boolean exhausted;
    private List<Fault> fatal = List.of();
    private volatile boolean stopping;

    private enum Stage {
        READING,
        COMPUTING,
        COMMITTING,
        JOINING
    }

    /** A course at the begin of its sources; without workers the lanes compute in turn on the course's own thread. */
    Course(
            Sequencer sequencer,
            Incumbent first,
            List<Lane> lanes,
            List<Worker> laneWorkers,
            Handover handover,
            Planned planned,
            SnapshotDesk snapshots,
            int blockLength) {
        this.sequencer = sequencer;
        incumbent = first;
        this.lanes = lanes;
        this.laneWorkers = laneWorkers;
        this.handover = handover;
        this.planned = planned;
        this.snapshots = snapshots;
        this.blockLength = blockLength;
        computed = new Work(lanes.size());
        next = new Work(lanes.size());
    }

    /** Begins where a state was taken. */
    void beginAt(RunSnapshot state) {
        epochsRead = state.epochs();
        epochs = state.epochs();
        events = state.events();
        lastEventTimeMillis = state.lastEventTimeMillis();
    }

    /** Asks for this many more epochs at most; {@link #proceed} takes them. */
    void ask(int atMostEpochs) {
        epochsLeft = atMostEpochs;
    }

    /** Lets it end after the block it is at, as if the sources had ended. From any thread. */
    void stop() {
        stopping = true;
    }

    /** Lets a successor take over before the next epoch that is read. From any thread; one at a time. */
    void offer(Offer offer) {
        if (!offered.compareAndSet(null, offer)) {
            throw new IllegalStateException("another generation is about to take over");
        }
    }

    /** Takes an offer back that has no answer yet. From any thread; returns whether it was in time. */
    boolean withdraw(CompletableFuture<SwitchOutcome> answer) {
        Offer offer = offered.get();
        return offer != null && offer.outcome() == answer && offered.compareAndSet(offer, null);
    }

    /** The generation at work; read by others too. */
    Incumbent incumbent() {
        return incumbent;
    }

    @Override
    public void proceed() throws InterruptedException {
        while (stage != Stage.READING || (epochsLeft > 0 && more) || offered.get() != null) {
            switch (stage) {
                case READING -> read();
                case COMPUTING -> compute();
                case COMMITTING -> commit();
                case JOINING -> join();
            }
        }
    }

    @Override
    public void stepOver(Kill kill) {
        if (stage == Stage.COMPUTING) {
            lanes.get(lane).stepOver(kill);
        } else {
            incumbent.committer().stepOver(kill);
            epochGoesOn = true;
        }
    }

    @Override
    public @Nullable Strategy evaluating() {
        int place = lane;
        if (stage == Stage.COMMITTING) {
            return incumbent.committer().evaluating();
        }
        return laneWorkers.isEmpty() && place < lanes.size() ? lanes.get(place).evaluating() : null;
    }

    private void read() {
        next.block.clear();
        snapshots.ask(epochsRead);
        if (isRestDue() && computed.block.epochs() == 0) {
            takeOver();
            if (!exhausted) {
                snapshots.serve(incumbent, epochs, events, lastEventTimeMillis);
            }
        }
        int wanted = Math.min(epochsLeft, blockLength);
        while (!exhausted && next.block.epochs() < wanted && !isRestDue()) {
            readEpoch();
        }
        epochsLeft -= next.block.epochs() == 0 && !exhausted ? 0 : wanted;
        for (int place = 0; place < lanes.size(); place++) {
            lanes.get(place).begin(next.block, next.logs[place]);
        }
        lane = 0;
        stage = Stage.COMPUTING;
    }

    /** With lanes of their own threads, what they computed last is decided first. */
    private boolean isRestDue() {
        return offered.get() != null || planned.isDue(epochsRead) || snapshots.isWanted();
    }

    private void takeOver() {
        while (planned.isDue(epochsRead)) {
            decide(planned.take(incumbent));
        }
        Offer offer = offered.getAndSet(null);
        if (offer != null) {
            decide(offer);
        }
    }

    /** Whoever waits for the answer gets one, also when the host itself fails here. */
    private void decide(Offer offer) {
        try {
            incumbent = handover.decide(incumbent, offer, epochsRead, lastEventTimeMillis);
        } catch (RuntimeException | Error failed) {
            offer.outcome().completeExceptionally(failed);
            throw failed;
        }
    }

    private void readEpoch() {
        try {
            if (stopping || !sequencer.nextEpoch(batch)) {
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
            next.block.add(event, incumbent.subscriptions().of(event.series()));
        }
    }

    private void compute() throws InterruptedException {
        if (laneWorkers.isEmpty()) {
            while (lane < lanes.size()) {
                lanes.get(lane).proceed();
                lane++;
            }
            swap();
        } else {
            for (Worker worker : laneWorkers) {
                worker.go();
            }
        }
        epoch = 0;
        epochGoesOn = false;
        stage = Stage.COMMITTING;
    }

    private void commit() {
        EpochBlock block = computed.block;
        while (epoch < block.epochs()) {
            if (!epochGoesOn) {
                incumbent.committer().commit(block, epoch, computed.logs);
            }
            epochGoesOn = false;
            epochs++;
            events += block.endEvent(epoch) - block.firstEvent(epoch);
            lastEventTimeMillis = block.eventTimeMillis(epoch);
            epoch++;
        }
        stage = Stage.JOINING;
    }

    private void join() throws InterruptedException {
        computed.block.clear();
        if (laneWorkers.isEmpty()) {
            more = !exhausted;
        } else {
            for (Worker worker : laneWorkers) {
                worker.await();
            }
            more = next.block.epochs() > 0 || !exhausted;
            swap();
        }
        stage = Stage.READING;
    }

    private void swap() {
        Work decided = computed;
        computed = next;
        next = decided;
    }

    /** Whether there may be more; false once everything read is decided. */
    boolean hasMore() {
        return more;
    }

    long epochs() {
        return epochs;
    }

    long events() {
        return events;
    }

    long lastEventTimeMillis() {
        return lastEventTimeMillis;
    }

    /** Why the sources ended early. */
    List<Fault> fatal() {
        return fatal;
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
