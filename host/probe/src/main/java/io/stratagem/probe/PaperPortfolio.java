package io.stratagem.probe;

import io.stratagem.api.Direction;
import io.stratagem.api.Portfolio;
import io.stratagem.api.StrategyIntent;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Positions that take every target at once, at the last close and without costs: simple, and the same in every run. */
final class PaperPortfolio implements Portfolio {
    private final double[] quantities;
    private final double[] entries;
    private final double[] prices;

    PaperPortfolio(int symbols) {
        quantities = new double[symbols];
        entries = new double[symbols];
        prices = new double[symbols];
        Arrays.fill(entries, Double.NaN);
        Arrays.fill(prices, Double.NaN);
    }

    /** Takes the last prices, by symbol. */
    void mark(double[] closes) {
        System.arraycopy(closes, 0, prices, 0, prices.length);
    }

    /** Fills a target. */
    void follow(int symbol, StrategyIntent intent) {
        double price = prices[symbol];
        if (intent.direction() == Direction.FLAT || !(price > 0)) {
            quantities[symbol] = 0;
            entries[symbol] = Double.NaN;
            return;
        }
        double sign = intent.direction() == Direction.LONG ? 1 : -1;
        quantities[symbol] = sign * intent.targetNotional() / price;
        entries[symbol] = price;
    }

    byte[] snapshot() {
        ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * 3 * quantities.length);
        for (double[] values : new double[][] {quantities, entries, prices}) {
            bytes.asDoubleBuffer().put(values);
            bytes.position(bytes.position() + Double.BYTES * values.length);
        }
        return bytes.array();
    }

    void restore(byte[] snapshot) {
        ByteBuffer bytes = ByteBuffer.wrap(snapshot);
        for (double[] values : new double[][] {quantities, entries, prices}) {
            bytes.asDoubleBuffer().get(values);
            bytes.position(bytes.position() + Double.BYTES * values.length);
        }
    }

    @Override
    public double quantity(int index) {
        return quantities[index];
    }

    @Override
    public double entryPrice(int index) {
        return entries[index];
    }

    @Override
    public double marketValue(int index) {
        return quantities[index] == 0 ? 0 : quantities[index] * prices[index];
    }

    @Override
    public int openPositions() {
        int open = 0;
        for (double quantity : quantities) {
            open += quantity == 0 ? 0 : 1;
        }
        return open;
    }
}
