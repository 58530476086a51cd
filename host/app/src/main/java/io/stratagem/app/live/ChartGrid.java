package io.stratagem.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The symbols' panels one below the other; side by side where they would not fit otherwise and the terminal is wide. Room
 * that is left makes the charts taller.
 *
 * @param across panels in one rank
 * @param ranks ranks that are drawn
 * @param chartRows rows of bars in each panel
 */
record ChartGrid(int across, int ranks, int chartRows) {
    private static final int LEAST_PANEL_WIDTH = 58;
    private static final int LEAST_PANEL_HEIGHT = 2;
    private static final int TALLEST_CHART = 6;

    /** The grid for that many symbols in that many columns and lines. */
    static ChartGrid fitting(int symbols, int width, int height) {
        int most = height / LEAST_PANEL_HEIGHT;
        if (symbols == 0 || most == 0) {
            return new ChartGrid(1, 0, 1);
        }
        int across = symbols <= most ? 1 : Math.max(1, width / LEAST_PANEL_WIDTH);
        int wanted = (symbols + across - 1) / across;
        // Where some do not fit, a line stays free to say so.
        int ranks = wanted <= most ? wanted : Math.max(1, (height - 1) / LEAST_PANEL_HEIGHT);
        return new ChartGrid(across, ranks, Math.clamp(height / ranks - 1, 1, TALLEST_CHART));
    }

    /** The drawn panels, at most {@code height} lines. */
    List<ScreenLine> draw(List<SymbolView> symbols, int width, int height, boolean colour) {
        List<ScreenLine> lines = new ArrayList<>();
        int shown = Math.min(symbols.size(), ranks * across);
        int panelWidth = width / across;
        for (int start = 0; start < shown; start += across) {
            List<SymbolPanel> panels = symbols.subList(start, Math.min(start + across, shown)).stream()
                    .map(view -> new SymbolPanel(view, panelWidth, chartRows))
                    .toList();
            for (int row = 0; row <= chartRows; row++) {
                ScreenLine line = new ScreenLine(width, colour);
                for (int index = 0; index < panels.size(); index++) {
                    panels.get(index).addRow(row, line.upTo(index * panelWidth));
                }
                lines.add(line);
            }
        }
        if (shown < symbols.size() && lines.size() < height) {
            String more = String.format(Locale.ROOT, " … and %d more symbols", symbols.size() - shown);
            lines.add(new ScreenLine(width, colour).add(more, Ink.DIM));
        }
        return lines;
    }
}
