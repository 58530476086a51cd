package io.stratagem.kernel.ledger;

import io.stratagem.market.Series;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import org.jspecify.annotations.Nullable;

/**
 * What one owner holds of one symbol, on paper, and what waits to be filled. Average-cost accounting; costs are charged on every unit
 * that changes hands. Confined to the committer.
 */
public final class Position {
    private final String owner;
    private final Series series;
    private double quantity;
    private double averagePrice;
    private double realized;
    private double costs;
    private double lastPrice = Double.NaN;
    private @Nullable Target pending;
    private double acceptedNotional;
    private double tradeQuantity;
    private double tradeExitUnits;
    private double tradeExitValue;
    private double tradeEntryUnits;
    private double tradeEntryValue;
    private double tradeProfit;
    private long tradeEntryMillis;
    private boolean stale;

    Position(String owner, Series series) {
        this.owner = owner;
        this.series = series;
    }

    /** Writes everything but owner and series. */
    void save(StateWriter out) {
        out.putDoubles(new double[] {
            quantity,
            averagePrice,
            realized,
            costs,
            lastPrice,
            acceptedNotional,
            tradeQuantity,
            tradeExitUnits,
            tradeExitValue,
            tradeEntryUnits,
            tradeEntryValue,
            tradeProfit
        });
        out.putLong(tradeEntryMillis);
        out.putBoolean(stale);
        Target waits = pending;
        out.putBoolean(waits != null);
        if (waits != null) {
            out.putDouble(waits.amount());
            out.putInt(waits.unit().ordinal());
        }
    }

    /** Becomes what another position was. */
    void restore(StateReader in) {
        quantity = in.getDouble();
        averagePrice = in.getDouble();
        realized = in.getDouble();
        costs = in.getDouble();
        lastPrice = in.getDouble();
        acceptedNotional = in.getDouble();
        tradeQuantity = in.getDouble();
        tradeExitUnits = in.getDouble();
        tradeExitValue = in.getDouble();
        tradeEntryUnits = in.getDouble();
        tradeEntryValue = in.getDouble();
        tradeProfit = in.getDouble();
        tradeEntryMillis = in.getLong();
        stale = in.getBoolean();
        pending = in.getBoolean() ? target(in) : null;
    }

    private static Target target(StateReader in) {
        double amount = in.getDouble();
        return new Target(amount, Target.Unit.values()[in.getCount(Target.Unit.values().length - 1)]);
    }

    /** Asks for a target; it replaces one that still waits. */
    void ask(Target target) {
        pending = target;
        acceptedNotional = target.amount();
    }

    /**
     * Fills what waits.
     *
     * @param costFraction cost per unit of traded value
     * @return the trade this closed, or null
     */
    @Nullable
    Trade fill(double price, double costFraction, long eventTimeMillis) {
        Target target = pending;
        if (target == null) {
            return null;
        }
        pending = null;
        stale = false;
        double wanted = target.unitsAt(price);
        Trade closed = null;
        if (quantity != 0 && Math.signum(wanted) != Math.signum(quantity)) {
            closed = close(price, costFraction, eventTimeMillis);
        }
        if (wanted != quantity) {
            resize(wanted, price, costFraction, eventTimeMillis);
        }
        return closed;
    }

    private Trade close(double price, double costFraction, long eventTimeMillis) {
        reduce(quantity, price, costFraction);
        Trade trade = new Trade(
                owner,
                series.symbol(),
                tradeEntryMillis,
                eventTimeMillis,
                tradeQuantity,
                tradeEntryValue / tradeEntryUnits,
                tradeExitValue / tradeExitUnits,
                tradeProfit);
        quantity = 0;
        averagePrice = 0;
        return trade;
    }

    private void resize(double wanted, double price, double costFraction, long eventTimeMillis) {
        if (quantity == 0) {
            tradeEntryMillis = eventTimeMillis;
            tradeQuantity = 0;
            tradeExitUnits = 0;
            tradeExitValue = 0;
            tradeEntryUnits = 0;
            tradeEntryValue = 0;
            tradeProfit = 0;
        }
        double change = wanted - quantity;
        if (Math.abs(wanted) >= Math.abs(quantity)) {
            charge(Math.abs(change) * price * costFraction);
            averagePrice = (averagePrice * Math.abs(quantity) + price * Math.abs(change)) / Math.abs(wanted);
            tradeEntryUnits += Math.abs(change);
            tradeEntryValue += Math.abs(change) * price;
        } else {
            reduce(-change, price, costFraction);
        }
        quantity = wanted;
        if (Math.abs(quantity) > Math.abs(tradeQuantity)) {
            tradeQuantity = quantity;
        }
    }

    /** Gives up units (signed like the position) at a price. */
    private void reduce(double units, double price, double costFraction) {
        double gain = units * (price - averagePrice);
        realized += gain;
        tradeProfit += gain;
        tradeExitUnits += Math.abs(units);
        tradeExitValue += Math.abs(units) * price;
        charge(Math.abs(units) * price * costFraction);
    }

    private void charge(double cost) {
        costs += cost;
        tradeProfit -= cost;
    }

    void mark(double price) {
        if (Double.isFinite(price)) {
            lastPrice = price;
        }
    }

    void markStale() {
        stale = quantity != 0;
    }

    /** Who holds it: a strategy_id, or {@code conflict:<policy>}. */
    public String owner() {
        return owner;
    }

    /** The symbol. */
    public String symbol() {
        return series.symbol();
    }

    /** The series whose events fill and mark it. */
    public Series series() {
        return series;
    }

    /** Units held: positive long, negative short, 0 none. */
    public double quantity() {
        return quantity;
    }

    /** Average entry price; NaN without a position. */
    public double averagePrice() {
        return quantity == 0 ? Double.NaN : averagePrice;
    }

    /** What waits for the next fill, or null. */
    public @Nullable Target pending() {
        return pending;
    }

    /** The signed amount last asked for and still in force: what an intent is compared with. 0 when flat. */
    public double acceptedAmount() {
        return acceptedNotional;
    }

    /** Positive when it is or will be long, negative short, 0 flat. */
    public int wantedSide() {
        return pending != null ? pending.side() : (int) Math.signum(quantity);
    }

    /** Value at the last price; 0 without a position. */
    public double marketValue() {
        return quantity == 0 ? 0 : quantity * lastPrice;
    }

    /** Profit after costs, the open part at the last price. */
    public double profit() {
        double open = quantity == 0 || Double.isNaN(lastPrice) ? 0 : quantity * (lastPrice - averagePrice);
        return realized + open - costs;
    }

    /** Costs charged so far. */
    public double costs() {
        return costs;
    }

    /** Whether its symbol's data had a gap since the last fill. */
    public boolean isStale() {
        return stale;
    }
}
