package io.stratagem.market;

import io.stratagem.api.Timeframe;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the host must know about a symbol beside its prices.
 *
 * @param zone the zone of its session
 * @param session its hours, or null for around the clock
 * @param periodsPerYear bars per year by timeframe; where absent it is derived, see {@link #periodsPerYear(Timeframe)}
 * @param maxGapMillis the longest silence between two bars of a series that leaves its features usable
 */
public record Instrument(
        String symbol,
        ZoneId zone,
        @Nullable TradingSession session,
        Map<Timeframe, Double> periodsPerYear,
        long maxGapMillis) {
    /** Ten days. */
    public static final long DEFAULT_MAX_GAP_MILLIS = 10L * 86_400_000L;

    private static final Timeframe DAY = Timeframe.parse("1d");
    private static final long WEEK_MILLIS = 7L * 86_400_000L;
    private static final double SESSION_DAYS_PER_YEAR = 252;
    private static final double CALENDAR_DAYS_PER_YEAR = 365;
    private static final double DAY_MILLIS = 86_400_000.0;

    public Instrument {
        Objects.requireNonNull(symbol, "symbol is null");
        Objects.requireNonNull(zone, "zone is null");
        periodsPerYear = Map.copyOf(periodsPerYear);
    }

    /** Around the clock in UTC, ten days of silence allowed. */
    public static Instrument aroundTheClock(String symbol) {
        return new Instrument(symbol, ZoneOffset.UTC, null, Map.of(), DEFAULT_MAX_GAP_MILLIS);
    }

    /**
     * Bars per year, for annualising: as given for the timeframe; else the daily bars per year times the bars of a day (of a session,
     * for intraday bars); else, for bars of a week or longer, 365 days by their length. Daily bars are as given for {@code 1d}, else
     * 252 with a session and 365 without. {@code NaN} for ticks, which have no period.
     */
    public double periodsPerYear(Timeframe timeframe) {
        Double given = periodsPerYear.get(timeframe);
        if (given != null) {
            return given;
        }
        if (timeframe.isTick()) {
            return Double.NaN;
        }
        if (timeframe.millis() >= WEEK_MILLIS) {
            return CALENDAR_DAYS_PER_YEAR * DAY_MILLIS / timeframe.millis();
        }
        double byDefault = session == null ? CALENDAR_DAYS_PER_YEAR : SESSION_DAYS_PER_YEAR;
        double days = periodsPerYear.getOrDefault(DAY, byDefault);
        double open = session == null || timeframe.isDailyOrLonger() ? DAY_MILLIS : session.millis();
        return days * open / timeframe.millis();
    }
}
