package io.stratagem.features;

import io.stratagem.market.Instrument;
import io.stratagem.market.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Tells which session a moment belongs to. It keeps the bounds of three local days, so the calendar is asked once per day and not
 * once per bar. Around the clock a session is a local day, 23 or 25 hours long when the clocks change.
 */
final class SessionClock {
    /** What {@link #sessionStart} answers outside every session. */
    static final long CLOSED = Long.MIN_VALUE;

    private final ZoneId zone;
    private final @Nullable TradingSession session;
    private long dayFrom = 1;
    private long dayUntil;
    private long earlierOpen;
    private long earlierClose;
    private long open;
    private long close;

    SessionClock(Instrument instrument) {
        zone = instrument.zone();
        session = instrument.session();
    }

    /** The begin of the session that holds this moment, in milliseconds since 1970, or {@link #CLOSED}. */
    long sessionStart(long millis) {
        if (millis < dayFrom || millis >= dayUntil) {
            turnTo(millis);
        }
        if (millis >= open && millis < close) {
            return open;
        }
        return millis >= earlierOpen && millis < earlierClose ? earlierOpen : CLOSED;
    }

    /** Only the session that opened on this local day or the one before can be open on it. */
    private void turnTo(long millis) {
        LocalDate day = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
        dayFrom = day.atStartOfDay(zone).toInstant().toEpochMilli();
        dayUntil = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
        if (session == null) {
            open = dayFrom;
            close = dayUntil;
            earlierOpen = dayFrom;
            earlierClose = dayFrom;
            return;
        }
        long nights = session.close().isAfter(session.open()) ? 0 : 1;
        open = moment(day, session.open());
        close = moment(day.plusDays(nights), session.close());
        earlierOpen = moment(day.minusDays(1), session.open());
        earlierClose = moment(day.minusDays(1).plusDays(nights), session.close());
    }

    private long moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant().toEpochMilli();
    }
}
