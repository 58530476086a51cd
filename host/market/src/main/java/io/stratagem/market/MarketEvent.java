package io.stratagem.market;

/** Something that became known about one series at one time. */
public sealed interface MarketEvent permits Bar, DeliveredVector {
    /** The series it belongs to. */
    Series series();

    /** When it became known, in milliseconds since 1970-01-01T00:00Z. Nothing may act on it earlier. */
    long eventTimeMillis();

    /** Ingest time minus event time as the source stamped it, in milliseconds, &gt;= 0; 0 in replay. */
    long stalenessMillis();

    /** The price positions are marked with: a bar's close. {@code NaN} when the event has none. */
    double price();

    /** The price a waiting target fills at when this event comes: a bar's open, otherwise the price. */
    double fillPrice();
}
