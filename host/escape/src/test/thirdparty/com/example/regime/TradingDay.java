package com.example.regime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The calendar day an event belongs to. */
record TradingDay(LocalDate date, Season season) {
    static TradingDay ofEventTime(long epochMillis) {
        LocalDate date = Instant.ofEpochMilli(epochMillis)
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .minusDays(1);
        return new TradingDay(date, Season.of(date));
    }

    boolean isWeekend() {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    long daysToMonthEnd() {
        return ChronoUnit.DAYS.between(date, date.with(TemporalAdjusters.lastDayOfMonth()));
    }
}
