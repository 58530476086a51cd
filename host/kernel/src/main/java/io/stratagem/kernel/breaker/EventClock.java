package io.stratagem.kernel.breaker;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows the event time of the epoch being decided. Confined to the committer. */
public final class EventClock extends Clock {
    private long millis;

    /** Moves the clock to an epoch's event time. */
    public void set(long eventTimeMillis) {
        millis = eventTimeMillis;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public long millis() {
        return millis;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis);
    }
}
