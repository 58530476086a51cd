package io.stratagem.kernel.lane;

import io.stratagem.market.MarketEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A few consecutive epochs and who listens to each of their events: what the lanes work on and the committer then decides. Filled by
 * the feeding thread, read by the lanes, then by the committer, never by two at once for writing.
 */
public final class EpochBlock {
    private final List<MarketEvent> events = new ArrayList<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private long[] epochNumbers = new long[64];
    private long[] epochTimes = new long[64];
    private int[] epochEnds = new int[64];
    private int epochs;

    /** Forgets everything. */
    public void clear() {
        events.clear();
        subscriptions.clear();
        epochs = 0;
    }

    /** Begins an epoch; its events follow. At most 64. */
    public void beginEpoch(long number, long eventTimeMillis) {
        epochNumbers[epochs] = number;
        epochTimes[epochs] = eventTimeMillis;
        epochEnds[epochs] = events.size();
        epochs++;
    }

    /** Adds an event to the epoch begun last. */
    public void add(MarketEvent event, Subscription subscription) {
        events.add(event);
        subscriptions.add(subscription);
        epochEnds[epochs - 1] = events.size();
    }

    /** How many epochs it holds. */
    public int epochs() {
        return epochs;
    }

    /** The number of an epoch within the run, from 1. */
    public long epochNumber(int epoch) {
        return epochNumbers[epoch];
    }

    /** The event time of an epoch. */
    public long eventTimeMillis(int epoch) {
        return epochTimes[epoch];
    }

    /** The place of an epoch's first event. */
    public int firstEvent(int epoch) {
        return epoch == 0 ? 0 : epochEnds[epoch - 1];
    }

    /** The place after an epoch's last event. */
    public int endEvent(int epoch) {
        return epochEnds[epoch];
    }

    /** An event by place. */
    public MarketEvent event(int place) {
        return events.get(place);
    }

    /** Who listens to the event at a place. */
    public Subscription subscription(int place) {
        return subscriptions.get(place);
    }
}
