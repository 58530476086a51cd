package io.stratagem.features;

/** max(high, previous close) - min(low, previous close). */
final class TrueRange extends Formula {
    private final int high;
    private final int low;
    private final int previousClose;
    private final boolean firstCounts;
    private final int output;

    /** @param firstCounts whether a bar without a previous close has the range high - low */
    TrueRange(int high, int low, int previousClose, boolean firstCounts, int output) {
        this.high = high;
        this.low = low;
        this.previousClose = previousClose;
        this.firstCounts = firstCounts;
        this.output = output;
    }

    @Override
    void update(double[] cells) {
        double before = cells[previousClose];
        double highest = cells[high];
        double lowest = cells[low];
        if (!isMissing(before)) {
            highest = Math.max(highest, before);
            lowest = Math.min(lowest, before);
        } else if (!firstCounts) {
            highest = Double.NaN;
        }
        cells[output] = highest - lowest;
    }
}
