package io.stratagem.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Guesses what a misspelled name was meant to be. */
final class Suggestion {
    /** Longer names are no misspelling of ours. */
    private static final int LONGEST = 64;

    private Suggestion() {}

    /** A clause that names the closest known name, or all of them when none is close. */
    static String among(Collection<String> known, String unknown) {
        return closest(known, unknown)
                .orElseGet(() -> "known are " + known.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** A clause that names the closest known name, if one is close. */
    static Optional<String> closest(Collection<String> known, String unknown) {
        return known.stream()
                .filter(name -> unknown.length() <= LONGEST)
                .min(Comparator.comparingInt((String name) -> distance(name, unknown))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(name -> distance(name, unknown) <= Math.max(1, unknown.length() / 3))
                .map(name -> "did you mean " + name + "?");
    }

    /** A name begun and not finished is as good as one slip. */
    private static int distance(String known, String unknown) {
        return unknown.length() >= 3 && known.startsWith(unknown) ? 1 : edits(known, unknown);
    }

    /** Insertions, deletions, substitutions and swaps of neighbours that lead from one word to the other. */
    private static int edits(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int row = 0; row <= from.length(); row++) {
            for (int column = 0; column <= to.length(); column++) {
                cost[row][column] = row == 0 || column == 0 ? row + column : cheapest(cost, from, to, row, column);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int row, int column) {
        int differs = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
        int best = Math.min(
                cost[row - 1][column - 1] + differs, Math.min(cost[row - 1][column], cost[row][column - 1]) + 1);
        boolean swapped = row > 1
                && column > 1
                && from.charAt(row - 1) == to.charAt(column - 2)
                && from.charAt(row - 2) == to.charAt(column - 1);
        return swapped ? Math.min(best, cost[row - 2][column - 2] + 1) : best;
    }
}
