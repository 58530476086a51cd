package io.stratagem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import io.stratagem.market.TradingSession;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionAverageTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TradingSession DAY = new TradingSession(LocalTime.of(9, 30), LocalTime.of(16, 0));

    private static Instrument instrument(ZoneId zone, @Nullable TradingSession session) {
        return new Instrument("X", zone, session, Map.of(), Instrument.DEFAULT_MAX_GAP_MILLIS);
    }

    private static FeatureState open(Instrument instrument, String timeframe) {
        return FeaturePlan.of(List.of(FeatureSpec.parse("vwap_session(input=close)")))
                .open(instrument, Timeframe.parse(timeframe));
    }

    private static double at(FeatureState state, String utc, double price, double volume) {
        Series series = new Series(0, "X", Timeframe.parse("1m"));
        state.update(Bar.of(series, Instant.parse(utc).toEpochMilli(), price, price, price, price, volume));
        return state.row()[0];
    }

    @Test
    void theSumBeginsWithTheSessionAndIsMissingOutsideIt() {
        FeatureState state = open(instrument(NEW_YORK, DAY), "1m");
        assertThat(at(state, "2013-10-07T13:29:00Z", 50, 100)).isNaN();
        assertThat(at(state, "2013-10-07T13:30:00Z", 10, 1)).isEqualTo(10);
        assertThat(at(state, "2013-10-07T13:31:00Z", 20, 3)).isEqualTo(17.5);
        assertThat(at(state, "2013-10-07T19:59:00Z", 20, 4)).isEqualTo(18.75);
        assertThat(at(state, "2013-10-07T20:00:00Z", 20, 4)).isNaN();
        assertThat(at(state, "2013-10-08T13:30:00Z", 30, 2)).isEqualTo(30);
    }

    @Test
    void theOpenFollowsTheClockOfTheExchangeThroughTheChangeToWinterTime() {
        FeatureState state = open(instrument(NEW_YORK, DAY), "1m");
        assertThat(at(state, "2013-11-01T13:30:00Z", 10, 1)).isEqualTo(10);
        assertThat(at(state, "2013-11-04T13:30:00Z", 11, 1)).isNaN();
        assertThat(at(state, "2013-11-04T14:30:00Z", 12, 1)).isEqualTo(12);
        assertThat(at(state, "2013-11-04T20:59:00Z", 14, 1)).isEqualTo(13);
        assertThat(at(state, "2013-11-04T21:00:00Z", 14, 1)).isNaN();
    }

    @Test
    void aSessionOverMidnightIsOneSession() {
        TradingSession night = new TradingSession(LocalTime.of(18, 0), LocalTime.of(17, 0));
        FeatureState state = open(instrument(ZoneId.of("America/Chicago"), night), "1m");
        assertThat(at(state, "2024-01-09T00:00:00Z", 10, 1)).isEqualTo(10);
        assertThat(at(state, "2024-01-09T12:00:00Z", 20, 1)).isEqualTo(15);
        assertThat(at(state, "2024-01-09T22:59:00Z", 30, 1)).isEqualTo(20);
        assertThat(at(state, "2024-01-09T23:00:00Z", 30, 1)).isNaN();
        assertThat(at(state, "2024-01-10T00:00:00Z", 40, 1)).isEqualTo(40);
    }

    @Test
    void aroundTheClockItBeginsAtLocalMidnightAlsoOnADayOf25Hours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        FeatureState state = open(instrument(berlin, null), "1h");
        LocalDateTime midnight = LocalDateTime.of(2013, 10, 27, 0, 0);
        Instant start = midnight.atZone(berlin).toInstant();
        for (int hour = 0; hour < 25; hour++) {
            assertThat(at(state, start.plusSeconds(3600L * hour).toString(), hour, 1))
                    .isCloseTo(hour / 2.0, within(1e-12));
        }
        assertThat(at(state, start.plusSeconds(3600L * 25).toString(), 99, 1)).isEqualTo(99);
    }

    @Test
    void itIsMissingWhileNothingWasTraded() {
        FeatureState state = open(instrument(NEW_YORK, DAY), "1m");
        assertThat(at(state, "2013-10-07T13:30:00Z", 10, 0)).isNaN();
        assertThat(at(state, "2013-10-07T13:31:00Z", 11, 2)).isEqualTo(11);
        assertThat(at(state, "2013-10-07T13:32:00Z", 12, 0)).isEqualTo(11);
    }

    @Test
    void itIsMissingForDailyBars() {
        FeatureState state = open(instrument(NEW_YORK, DAY), "1d");
        assertThat(at(state, "2013-10-07T14:00:00Z", 10, 5)).isNaN();
    }
}
