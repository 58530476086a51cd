package io.stratagem.market;

import java.time.LocalTime;
import java.util.Objects;

/**
 * The daily hours of an exchange, in the instrument's zone. A bar is inside when it opens at or after the open and before the close.
 * A close at or before the open belongs to the next day.
 */
public record TradingSession(LocalTime open, LocalTime close) {
    public TradingSession {
        Objects.requireNonNull(open, "open is null");
        Objects.requireNonNull(close, "close is null");
    }

    /** The length in milliseconds. */
    public long millis() {
        long nanos = close.toNanoOfDay() - open.toNanoOfDay();
        return (nanos > 0 ? nanos : nanos + 86_400_000_000_000L) / 1_000_000;
    }
}
