package io.stratagem.app.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Turns a model into the lines of a screen. A pure function: same model, size and colour give the same lines, and always
 * exactly as many as the screen has, none wider than it is.
 */
public final class LiveRenderer {
    private static final String DISCLAIMER = "Paper results are no performance claim.";
    private static final String KEYS = "r replay  q quit ";
    private static final int FEW_MESSAGES = 3;
    private static final int LEAST_BAR = 5;

    private final boolean colour;

    /** @param colour whether lines hold colour sequences; they have no columns of their own */
    public LiveRenderer(boolean colour) {
        this.colour = colour;
    }

    /**
     * Draws the model.
     *
     * @param width columns of the screen
     * @param height lines of the screen
     */
    public List<String> render(LiveModel model, int width, int height) {
        List<ScreenLine> lines = new ArrayList<>(Math.max(0, height));
        if (height >= 1) {
            lines.add(header(model, width));
        }
        if (height >= 4) {
            middle(model, width, height - 2, lines);
        }
        while (lines.size() < height - 1) {
            lines.add(blank(width));
        }
        if (height >= 2) {
            lines.add(footer(model, width));
        }
        return lines.stream().map(ScreenLine::toString).toList();
    }

    private void middle(LiveModel model, int width, int room, List<ScreenLine> lines) {
        boolean roomy = room >= 12;
        List<ScreenLine> notes = notes(model.messages(), width, roomy ? Math.max(FEW_MESSAGES, room / 3) : 1, roomy);
        int free = room - notes.size() - (roomy ? 2 : 0);
        int wantedTable =
                model.strategies().isEmpty() ? 0 : 1 + model.strategies().size();
        // Charts keep two fifths of the room unless the table needs less than the rest.
        int table = model.symbols().isEmpty() ? wantedTable : Math.min(wantedTable, Math.max(2, free * 3 / 5));
        int chartRoom = Math.max(0, free - table);
        List<ScreenLine> charts = ChartGrid.fitting(model.symbols().size(), width, chartRoom)
                .draw(model.symbols(), width, chartRoom, colour);

        if (roomy) {
            lines.add(blank(width));
        }
        lines.addAll(charts);
        if (roomy) {
            lines.add(blank(width));
        }
        if (wantedTable > 0) {
            lines.addAll(new StrategyTable(model.strategies(), width, colour).draw(free - charts.size()));
        }
        while (lines.size() < 1 + room - notes.size()) {
            lines.add(blank(width));
        }
        lines.addAll(notes);
    }

    /** The newest messages and the disclaimer. */
    private List<ScreenLine> notes(List<String> messages, int width, int most, boolean roomy) {
        List<ScreenLine> notes = new ArrayList<>();
        int shown = Math.min(messages.size(), most);
        for (String message : messages.subList(messages.size() - shown, messages.size())) {
            notes.add(blank(width).add(" ").add(message));
        }
        if (roomy) {
            notes.add(blank(width).add(" ").add(DISCLAIMER, Ink.DIM));
        }
        return notes;
    }

    private ScreenLine header(LiveModel model, int width) {
        ScreenLine line = blank(width)
                .add(" ")
                .add("Stratagem", Ink.STRONG)
                .add("  ")
                .add(model.date())
                .add("  ");
        String speed = speed(model.barsPerSecond());
        if (model.barsTotal() <= 0) {
            line.add(String.format(Locale.ROOT, "%,d bars  ", model.barsPlayed()));
            return line.upTo(width - speed.length()).add(speed);
        }
        double share = Math.clamp((double) model.barsPlayed() / model.barsTotal(), 0.0, 1.0);
        String percent = String.format(Locale.ROOT, "%3.0f %%", share * 100);
        String bars = String.format(Locale.ROOT, "  %,d of %,d bars", model.barsPlayed(), model.barsTotal());
        if (line.free() < percent.length() + bars.length() + 2 + speed.length()) {
            bars = "";
        }
        int bar = line.free() - percent.length() - bars.length() - speed.length() - 3;
        if (bar >= LEAST_BAR) {
            int full = (int) (bar * share);
            line.add("█".repeat(full)).add("░".repeat(bar - full), Ink.DIM).add(" ");
        }
        line.add(percent).add(bars).add("  ");
        return line.upTo(width - speed.length()).add(speed);
    }

    private static String speed(double barsPerSecond) {
        double shown = Double.isFinite(barsPerSecond) ? barsPerSecond : 0;
        return String.format(Locale.ROOT, shown < 10 ? "%,.1f bars/s " : "%,.0f bars/s ", shown);
    }

    private ScreenLine footer(LiveModel model, int width) {
        ScreenLine line =
                blank(width).add(" ").left(model.phase().words(), Math.max(0, width - KEYS.length() - 2), Ink.PLAIN);
        return line.upTo(width - KEYS.length()).add(KEYS, Ink.DIM);
    }

    private ScreenLine blank(int width) {
        return new ScreenLine(width, colour);
    }
}
