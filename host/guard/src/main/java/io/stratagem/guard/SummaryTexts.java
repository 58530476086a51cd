package io.stratagem.guard;

import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.LongSummaryStatistics;

/** The texts of summary statistics, which the JDK prints in the default locale, in none. */
final class SummaryTexts {
    private SummaryTexts() {}

    static boolean isSummary(Object object) {
        return object instanceof IntSummaryStatistics
                || object instanceof LongSummaryStatistics
                || object instanceof DoubleSummaryStatistics;
    }

    static String of(Object summary) {
        Meter.charge(64);
        Meter.allocate(512);
        String name = summary.getClass().getSimpleName();
        return switch (summary) {
            case IntSummaryStatistics of ->
                whole(name, of.getCount(), of.getSum(), of.getMin(), of.getAverage(), of.getMax());
            case LongSummaryStatistics of ->
                whole(name, of.getCount(), of.getSum(), of.getMin(), of.getAverage(), of.getMax());
            case DoubleSummaryStatistics of ->
                String.format(
                        Locale.ROOT,
                        "%s{count=%d, sum=%f, min=%f, average=%f, max=%f}",
                        name,
                        of.getCount(),
                        of.getSum(),
                        of.getMin(),
                        of.getAverage(),
                        of.getMax());
            default -> throw new IllegalArgumentException("no summary: " + name);
        };
    }

    private static String whole(String name, long count, long sum, long min, double average, long max) {
        return String.format(
                Locale.ROOT, "%s{count=%d, sum=%d, min=%d, average=%f, max=%d}", name, count, sum, min, average, max);
    }
}
