package io.stratagem.kernel.ledger;

/**
 * What a position is asked to become at the next fill.
 *
 * @param amount signed: positive long, negative short, 0 flat
 * @param unit what the amount counts
 */
public record Target(double amount, Unit unit) {
    /** What an amount counts. */
    public enum Unit {
        /** Quote currency; the quantity follows from the fill price. */
        NOTIONAL,
        /** Units of the instrument. */
        QUANTITY
    }

    /** A signed notional in quote currency. */
    public static Target notional(double signedQuoteCurrency) {
        return new Target(signedQuoteCurrency, Unit.NOTIONAL);
    }

    /** A signed number of units. */
    public static Target quantity(double signedUnits) {
        return new Target(signedUnits, Unit.QUANTITY);
    }

    /** The units to hold when filled at a price. */
    double unitsAt(double price) {
        return switch (unit) {
            case NOTIONAL -> amount / price;
            case QUANTITY -> amount;
        };
    }

    /** Positive long, negative short, 0 flat. */
    public int side() {
        return (int) Math.signum(amount);
    }
}
