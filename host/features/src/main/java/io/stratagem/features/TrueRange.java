package io.stratagem.features;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;

/** max(high, previous close) - min(low, previous close). */
final class TrueRange extends Step {
    private final boolean firstCounts;
    private final int output;
    private double previousClose = Double.NaN;

    /** @param firstCounts whether a bar without a previous close has the range high - low */
    TrueRange(boolean firstCounts, int output) {
        this.firstCounts = firstCounts;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double before = previousClose;
        double highest = cells[Cells.HIGH];
        double lowest = cells[Cells.LOW];
        previousClose = cells[Cells.CLOSE];
        if (isMissing(before)) {
            cells[output] = firstCounts ? highest - lowest : Double.NaN;
        } else {
            cells[output] = (before > highest ? before : highest) - (before < lowest ? before : lowest);
        }
    }

    @Override
    void reset() {
        previousClose = Double.NaN;
    }

    @Override
    void save(StateWriter out) {
        out.putDouble(previousClose);
    }

    @Override
    void load(StateReader in) {
        previousClose = in.getDouble();
    }
}
