package io.stratagem.app.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The strategies as a table. Where the terminal is too narrow for all columns the least important are left out; where it is
 * wide the texts get the room they want.
 */
final class StrategyTable {
    private static final int GAP = 2;

    /**
     * One column.
     *
     * @param rank columns of a higher rank are left out first
     * @param least columns a text may be cut to; 0 for a number, which is never cut
     * @param good columns that show most of a text, given before any column gets all it wants
     */
    private record Column(
            String heading,
            int rank,
            int least,
            int good,
            boolean atRight,
            Function<StrategyRow, String> text,
            Function<StrategyRow, Ink> ink) {
        static Column text(
                String heading,
                int rank,
                int least,
                int good,
                Function<StrategyRow, String> text,
                Function<StrategyRow, Ink> ink) {
            return new Column(heading, rank, least, good, false, text, ink);
        }

        static Column number(String heading, int rank, Function<StrategyRow, String> text) {
            return new Column(heading, rank, 0, 0, true, text, row -> Ink.PLAIN);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            Column.text("strategy", 0, 10, 22, StrategyRow::strategyId, row -> Ink.STRONG),
            Column.text("plugin", 6, 14, 22, StrategyRow::plugin, row -> Ink.DIM),
            Column.text(
                    "state",
                    0,
                    12,
                    18,
                    StrategyTable::state,
                    row -> row.status().ink()),
            Column.number("in/out", 1, row -> row.entries() + "/" + row.exits()),
            Column.number("suppr.", 3, row -> count(row.suppressed())),
            Column.number("vetoed", 3, row -> count(row.vetoed())),
            Column.number("overlay", 4, row -> factor(row.meanOverlayFactor())),
            Column.number("open", 2, row -> count(row.openPositions())),
            new Column(
                    "paper P&L",
                    0,
                    0,
                    0,
                    true,
                    row -> profit(row.paperProfit()),
                    row -> Ink.ofSign(row.paperProfit())));

    private final List<StrategyRow> rows;
    private final int width;
    private final boolean colour;
    private final List<Column> columns = new ArrayList<>(COLUMNS);
    private final List<Integer> widths = new ArrayList<>();

    StrategyTable(List<StrategyRow> rows, int width, boolean colour) {
        this.rows = rows;
        this.width = width;
        this.colour = colour;
        while (columns.size() > 1 && leastWidth() > width) {
            columns.remove(
                    columns.stream().max(Comparator.comparingInt(Column::rank)).orElseThrow());
        }
        shareOut();
    }

    /** The heading and the rows, at most that many lines; the last line counts the rows that found no room. */
    List<ScreenLine> draw(int lines) {
        List<ScreenLine> drawn = new ArrayList<>();
        if (lines <= 0) {
            return drawn;
        }
        drawn.add(line(column -> column.heading(), column -> Ink.DIM));
        int fitting = rows.size() <= lines - 1 ? rows.size() : Math.max(0, lines - 2);
        for (StrategyRow row : rows.subList(0, fitting)) {
            drawn.add(line(
                    column -> column.text().apply(row), column -> column.ink().apply(row)));
        }
        if (fitting < rows.size() && lines > 1) {
            drawn.add(new ScreenLine(width, colour)
                    .add(String.format(Locale.ROOT, " … and %d more", rows.size() - fitting), Ink.DIM));
        }
        return drawn;
    }

    private ScreenLine line(Function<Column, String> text, Function<Column, Ink> ink) {
        ScreenLine line = new ScreenLine(width, colour).add(" ");
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            if (index > 0) {
                line.add(" ".repeat(GAP));
            }
            if (column.atRight()) {
                line.right(text.apply(column), widths.get(index), ink.apply(column));
            } else {
                int room = widths.get(index);
                line.left(ScreenLine.cutBeforeVersion(text.apply(column), room), room, ink.apply(column));
            }
        }
        return line;
    }

    private int leastWidth() {
        int total = 1 + GAP * (columns.size() - 1);
        for (Column column : columns) {
            total += leastWidth(column);
        }
        return total;
    }

    private int leastWidth(Column column) {
        int wanted = wantedWidth(column);
        return column.least() == 0 ? wanted : Math.min(wanted, column.least());
    }

    private int wantedWidth(Column column) {
        int wanted = column.heading().length();
        for (StrategyRow row : rows) {
            wanted = Math.max(wanted, ScreenLine.columns(column.text().apply(row)));
        }
        return wanted;
    }

    /** Gives what is left over to the texts: first, from the left, what shows most of each; then to the one that lacks most. */
    private void shareOut() {
        int left = width - leastWidth();
        for (Column column : columns) {
            int least = leastWidth(column);
            int more = Math.clamp(Math.min(column.good(), wantedWidth(column)) - least, 0, Math.max(0, left));
            widths.add(least + more);
            left -= more;
        }
        while (left > 0) {
            int neediest = 0;
            for (int index = 1; index < columns.size(); index++) {
                if (lack(index) > lack(neediest)) {
                    neediest = index;
                }
            }
            if (lack(neediest) <= 0) {
                return;
            }
            widths.set(neediest, widths.get(neediest) + 1);
            left--;
        }
    }

    private int lack(int index) {
        return wantedWidth(columns.get(index)) - widths.get(index);
    }

    private static String state(StrategyRow row) {
        String words = row.status().words();
        return switch (row.status()) {
            case WARMING_UP -> row.warmUpLeft() > 0 ? words + " " + row.warmUpLeft() : words;
            case RUNNING, DISABLED, CIRCUIT_OPEN -> row.reason().isEmpty() ? words : words + ": " + row.reason();
        };
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String factor(double factor) {
        return Double.isFinite(factor) ? String.format(Locale.ROOT, "×%.2f", factor) : "–";
    }

    private static String profit(double profit) {
        if (!Double.isFinite(profit)) {
            return "–";
        }
        return String.format(Locale.ROOT, Math.abs(profit) < 1e9 ? "%+,.2f" : "%+.3e", profit);
    }
}
