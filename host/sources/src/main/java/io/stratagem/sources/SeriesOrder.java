package io.stratagem.sources;

import io.stratagem.market.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks series by symbol (code point order) and timeframe (shortest first), so that the events of an epoch are compared by a number.
 * Not thread-safe.
 */
final class SeriesOrder {
    private static final int UNKNOWN = -1;
    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::symbol, SeriesOrder::byCodePoint).thenComparing(Series::timeframe);

    private final List<Series> known = new ArrayList<>();
    private int[] ranks = new int[0];
    private boolean stale;

    /** Makes a series known; {@link #rank} may be asked once all series of an epoch are. */
    void learn(Series series) {
        int index = series.index();
        if (index >= ranks.length) {
            int before = ranks.length;
            ranks = Arrays.copyOf(ranks, Math.max(index + 1, before * 2));
            Arrays.fill(ranks, before, ranks.length, UNKNOWN);
        }
        if (ranks[index] == UNKNOWN) {
            ranks[index] = 0;
            known.add(series);
            stale = true;
        }
    }

    /** The place of a series among all known ones. */
    int rank(Series series) {
        if (stale) {
            known.sort(ORDER);
            for (int i = 0; i < known.size(); i++) {
                ranks[known.get(i).index()] = i;
            }
            stale = false;
        }
        return ranks[series.index()];
    }

    private static int byCodePoint(String first, String second) {
        int shared = Math.min(first.length(), second.length());
        for (int i = 0; i < shared; i++) {
            int left = first.charAt(i);
            int right = second.charAt(i);
            if (left != right) {
                return Character.isSurrogate((char) left) == Character.isSurrogate((char) right)
                        ? left - right
                        : Character.isSurrogate((char) left) ? 1 : -1;
            }
        }
        return first.length() - second.length();
    }
}
