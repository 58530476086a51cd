package io.stratagem.sources;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.error.FaultException;
import io.stratagem.market.EventState;
import io.stratagem.market.MarketEvent;
import io.stratagem.market.Series;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Merges sources into the one order of a run: by event time, then symbol by code point, then timeframe shortest first, then the order
 * of the sources. All events of one event time make an epoch, which is complete when every source has moved past that time; a live
 * stream closes its epoch with the next event time it shows.
 *
 * <p>Between sources the same rules hold as within one: the same series at the same time is a duplicate of the first source's event,
 * except for ticks, and an event older than the epoch that is played is malformed.
 *
 * <p>One thread; the sources are only used from it. Allocates nothing per event.
 */
public final class Sequencer implements AutoCloseable {
    private final List<EventSource> sources;
    private final DataReport report;
    private final SeriesOrder seriesOrder = new SeriesOrder();
    private final Comparator<EpochBatch.Entry> order = this::compare;
    private final @Nullable MarketEvent[] heads;
    private final long[] headMillis;
    private final int[] heap;
    private int heapSize;
    private boolean primed;
    private long epochMillis = Long.MIN_VALUE;
    private @Nullable FaultException failure;

    /** A run over sources that count into the same report. They are closed with the sequencer. */
    public Sequencer(List<? extends EventSource> sources, DataReport report) {
        this.sources = List.copyOf(sources);
        this.report = report;
        this.heads = new MarketEvent[sources.size()];
        this.headMillis = new long[sources.size()];
        this.heap = new int[sources.size()];
    }

    /**
     * Fills the batch with the next epoch; false when every source is at its end.
     *
     * @throws FaultException after the last complete epoch, if a source ended early, or if a row was malformed in a strict run
     */
    public boolean nextEpoch(EpochBatch batch) {
        if (!primed) {
            prime();
        }
        FaultException broken = failure;
        if (broken != null) {
            throw broken;
        }
        do {
            if (heapSize == 0) {
                report.requireWhole();
                return false;
            }
            collect(batch);
            if (batch.size() > 1) {
                arrange(batch);
            }
        } while (batch.size() == 0);
        return true;
    }

    private void prime() {
        primed = true;
        for (int source = 0; source < heads.length; source++) {
            if (advance(source)) {
                heap[heapSize] = source;
                siftUp(heapSize++);
            }
        }
    }

    private void collect(EpochBatch batch) {
        epochMillis = headMillis[heap[0]];
        batch.begin(epochMillis);
        while (heapSize > 0 && headMillis[heap[0]] == epochMillis) {
            int source = heap[0];
            boolean more = true;
            while (more && headMillis[source] == epochMillis) {
                MarketEvent event = heads[source];
                if (event != null) {
                    batch.add(event, source, sources.get(source).line());
                }
                more = advance(source);
            }
            if (!more) {
                heap[0] = heap[--heapSize];
            }
            siftDown();
        }
    }

    /** Reads the next head of a source; false when it has none. */
    private boolean advance(int source) {
        EventSource from = sources.get(source);
        try {
            MarketEvent event = from.next();
            while (event != null && event.eventTimeMillis() < epochMillis) {
                report.notAnEvent();
                report.backwards(DataReport.malformedAt(
                        from.name() + ":" + from.line(),
                        "it is older than what was played already",
                        event.series() + " at " + event.eventTimeMillis() + " ms"));
                event = from.next();
            }
            heads[source] = event;
            if (event != null) {
                headMillis[source] = event.eventTimeMillis();
            }
            return event != null;
        } catch (FaultException e) {
            heads[source] = null;
            if (failure == null) {
                failure = e;
            }
            return false;
        }
    }

    private void arrange(EpochBatch batch) {
        for (int i = 0; i < batch.size(); i++) {
            seriesOrder.learn(batch.event(i).series());
        }
        batch.sort(order);
        int place = 1;
        while (place < batch.size()) {
            Series series = batch.event(place).series();
            boolean repeated = series.index() == batch.event(place - 1).series().index()
                    && !series.timeframe().isTick();
            if (repeated) {
                EpochBatch.Entry entry = batch.entry(place);
                report.notAnEvent();
                report.duplicate(new Fault(
                        ErrorCode.E_DATA_DUPLICATE,
                        sources.get(entry.source()).name() + ":" + entry.line(),
                        "an earlier source has this time of " + series,
                        epochMillis + " ms"));
                batch.remove(place);
            } else {
                place++;
            }
        }
    }

    private int compare(EpochBatch.Entry first, EpochBatch.Entry second) {
        Series left = first.event().series();
        Series right = second.event().series();
        if (left.index() != right.index()) {
            return Integer.compare(seriesOrder.rank(left), seriesOrder.rank(right));
        }
        return Integer.compare(first.source(), second.source());
    }

    private boolean isBefore(int first, int second) {
        return headMillis[first] != headMillis[second] ? headMillis[first] < headMillis[second] : first < second;
    }

    private void siftUp(int from) {
        int at = from;
        int source = heap[at];
        while (at > 0 && isBefore(source, heap[(at - 1) / 2])) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = source;
    }

    private void siftDown() {
        int at = 0;
        int source = heap[0];
        for (int child = 1; child < heapSize; child = 2 * at + 1) {
            if (child + 1 < heapSize && isBefore(heap[child + 1], heap[child])) {
                child++;
            }
            if (!isBefore(heap[child], source)) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = source;
    }

    /** Whether {@link #save} may be called: all sources can go on elsewhere, and none has failed. */
    public boolean canBeSaved() {
        return failure == null && sources.stream().allMatch(ResumableSource.class::isInstance);
    }

    /** Writes where it stands between two epochs, with its sources and what was counted. */
    public void save(StateWriter out, SeriesTable table) {
        out.putBoolean(primed);
        out.putLong(epochMillis);
        out.putInt(heads.length);
        for (int source = 0; source < heads.length; source++) {
            MarketEvent head = heads[source];
            out.putBoolean(head != null);
            if (head != null) {
                EventState.put(head, out);
            }
            resumable(source).save(out, table);
        }
        report.save(out);
    }

    /**
     * Goes on where another stood, before the first epoch.
     *
     * @throws FaultException with {@code E_RUN_STATE} if the sources are not those of the other
     * @throws IllegalArgumentException if the state is damaged
     */
    public void restore(StateReader in, SeriesTable table) {
        primed = in.getBoolean();
        epochMillis = in.getLong();
        int count = in.getInt();
        if (count != heads.length) {
            throw Resumption.changed("the sources", heads.length + " of them, then " + count);
        }
        for (int source = 0; source < heads.length; source++) {
            heads[source] = in.getBoolean() ? EventState.event(in, table) : null;
            MarketEvent head = heads[source];
            resumable(source).restore(in, table);
            if (head != null) {
                headMillis[source] = head.eventTimeMillis();
                heap[heapSize] = source;
                siftUp(heapSize++);
            }
        }
        report.restore(in);
    }

    private ResumableSource resumable(int source) {
        if (!(sources.get(source) instanceof ResumableSource resumable)) {
            throw new IllegalStateException(sources.get(source).name() + " cannot go on elsewhere");
        }
        return resumable;
    }

    /** Closes the sources. */
    @Override
    public void close() {
        sources.forEach(EventSource::close);
    }
}
