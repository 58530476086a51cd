package com.example.regime;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/** Mean, deviation and extremes of the last prices. */
record Statistics(int count, double mean, double deviation, double lowest, double highest) {
    static Statistics of(DoubleStream values) {
        double[] kept = values.toArray();
        DoubleSummaryStatistics summary = DoubleStream.of(kept).summaryStatistics();
        double mean = summary.getAverage();
        double variance = DoubleStream.of(kept)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Statistics(kept.length, mean, Math.sqrt(variance), summary.getMin(), summary.getMax());
    }
}
