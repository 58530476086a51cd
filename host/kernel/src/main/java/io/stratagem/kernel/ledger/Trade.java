package io.stratagem.kernel.ledger;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/**
 * One closed position, from flat (or a reversal) to flat (or a reversal).
 *
 * @param entryTimeMillis event time of the bar whose open filled the entry
 * @param exitTimeMillis event time of the bar whose open filled the exit
 * @param quantity the largest number of units held, negative short
 * @param entryPrice average price of the units bought into
 * @param exitPrice average price of the units given up
 * @param profit after costs, in quote currency
 */
public record Trade(
        String owner,
        String symbol,
        long entryTimeMillis,
        long exitTimeMillis,
        double quantity,
        double entryPrice,
        double exitPrice,
        double profit) {
    void save(StateWriter out) {
        out.putText(owner);
        out.putText(symbol);
        out.putLong(entryTimeMillis);
        out.putLong(exitTimeMillis);
        out.putDouble(quantity);
        out.putDouble(entryPrice);
        out.putDouble(exitPrice);
        out.putDouble(profit);
    }

    static Trade read(StateReader in) {
        return new Trade(
                in.getText(),
                in.getText(),
                in.getLong(),
                in.getLong(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble());
    }
}
