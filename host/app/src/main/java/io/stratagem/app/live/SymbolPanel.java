package io.stratagem.app.live;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One symbol: a row of markers above one or more rows of price bars, with name, change and last price at the left.
 */
final class SymbolPanel {
    private static final int LABEL = 18;
    private static final int NAME = 8;

    private final SymbolView view;
    private final int firstShown;
    private final List<Double> closes;
    private final List<String> bars;

    /**
     * @param width columns it may use
     * @param chartRows rows of bars; at least 1
     */
    SymbolPanel(SymbolView view, int width, int chartRows) {
        this.view = view;
        int all = view.closes().size();
        this.firstShown = Math.max(0, all - Math.max(0, width - LABEL - 1));
        this.closes = view.closes().subList(firstShown, all);
        this.bars = Sparkline.draw(closes, chartRows);
    }

    /** Appends one of its rows to a line; row 0 holds the markers, the last one the price. */
    void addRow(int row, ScreenLine line) {
        int start = line.used();
        if (row == 0) {
            addMarkers(line, start);
            return;
        }
        String price = row == bars.size() ? price(lastClose()) : "";
        line.right(price, LABEL - 2, Ink.PLAIN).upTo(start + LABEL).add(bars.get(row - 1));
    }

    private void addMarkers(ScreenLine line, int start) {
        double change = change();
        String percent = Double.isNaN(change) ? "" : String.format(Locale.ROOT, "%+.1f %%", change * 100);
        line.add(" ")
                .left(view.symbol(), NAME, Ink.STRONG)
                .right(percent, LABEL - 2 - 1 - NAME, Ink.ofSign(change))
                .upTo(start + LABEL);
        @Nullable MarkerKind[] kinds = new MarkerKind[closes.size()];
        for (Marker marker : view.markers()) {
            int column = marker.position() - firstShown;
            if (column >= 0 && column < kinds.length) {
                kinds[column] = marker.kind();
            }
        }
        for (int column = 0; column < kinds.length; column++) {
            MarkerKind kind = kinds[column];
            if (kind != null) {
                line.upTo(start + LABEL + column).add(String.valueOf(kind.sign()), kind.ink());
            }
        }
    }

    private double lastClose() {
        return closes.reversed().stream().filter(Double::isFinite).findFirst().orElse(Double.NaN);
    }

    /** Change from the first to the last drawn close as a fraction; {@code NaN} where that means nothing. */
    private double change() {
        double first = closes.stream().filter(Double::isFinite).findFirst().orElse(Double.NaN);
        double change = first > 0 ? lastClose() / first - 1 : Double.NaN;
        return Double.isFinite(change) ? change : Double.NaN;
    }

    private static String price(double close) {
        if (!Double.isFinite(close)) {
            return "";
        }
        double size = Math.abs(close);
        if (size >= 1e9) {
            return String.format(Locale.ROOT, "%.4e", close);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%,.2f" : "%.4f", close);
    }
}
