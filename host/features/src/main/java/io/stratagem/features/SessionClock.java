package io.stratagem.features;

import io.stratagem.market.Instrument;
import io.stratagem.market.TradingSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Tells which session a moment belongs to. It remembers the stretch of time the last answer holds for, so that the calendar is asked
 * once per session and once per break, not once per bar. Around the clock a session is a local day, 23 or 25 hours long when the
 * clocks change.
 */
final class SessionClock {
    /** What {@link #sessionStart} answers outside every session. */
    static final long CLOSED = Long.MIN_VALUE;

    private final ZoneId zone;
    private final @Nullable TradingSession session;
    private long from = 1;
    private long until;
    private long start = CLOSED;

    SessionClock(Instrument instrument) {
        zone = instrument.zone();
        session = instrument.session();
    }

    /** The begin of the session that holds this moment, in milliseconds since 1970, or {@link #CLOSED}. */
    long sessionStart(long millis) {
        if (millis < from || millis >= until) {
            locate(millis);
        }
        return start;
    }

    private void locate(long millis) {
        LocalDate day = Instant.ofEpochMilli(millis).atZone(zone).toLocalDate();
        if (session == null) {
            from = day.atStartOfDay(zone).toInstant().toEpochMilli();
            until = day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
            start = from;
            return;
        }
        for (LocalDate candidate = day; !candidate.isBefore(day.minusDays(1)); candidate = candidate.minusDays(1)) {
            from = open(candidate, session);
            until = close(candidate, session);
            if (millis >= from && millis < until) {
                start = from;
                return;
            }
        }
        long today = open(day, session);
        from = millis;
        until = millis < today ? today : open(day.plusDays(1), session);
        start = CLOSED;
    }

    private long open(LocalDate day, TradingSession hours) {
        return day.atTime(hours.open()).atZone(zone).toInstant().toEpochMilli();
    }

    private long close(LocalDate day, TradingSession hours) {
        LocalDate last = hours.close().isAfter(hours.open()) ? day : day.plusDays(1);
        return last.atTime(hours.close()).atZone(zone).toInstant().toEpochMilli();
    }
}
