package io.stratagem.app.live;

import java.util.List;
import java.util.Locale;

/**
 * Turns the lines of a screen into what must be sent to a terminal that shows the lines painted before: only lines that
 * changed, as one frame. Not safe for several threads.
 */
final class ScreenPainter {
    /** Alternate screen, no cursor, no wrapping at the edge. */
    static final String ENTER = "\u001b[?1049h\u001b[?25l\u001b[?7l\u001b[2J";

    /** Undoes {@link #ENTER}; harmless when sent twice. */
    static final String LEAVE = "\u001b[0m\u001b[?7h\u001b[?25h\u001b[?1049l";

    private static final String FRAME_BEGIN = "\u001b[?2026h";
    private static final String FRAME_END = "\u001b[?2026l";

    private List<String> painted = List.of();
    private boolean everything = true;

    /** Makes the next frame paint every line, as after a change of size. */
    void repaintEverything() {
        everything = true;
    }

    /** What to send so that the screen shows these lines; empty when it already does. */
    String paint(List<String> lines) {
        StringBuilder frame = new StringBuilder();
        if (everything) {
            frame.append("\u001b[2J");
        }
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            if (everything || row >= painted.size() || !painted.get(row).equals(line)) {
                // Erased first: after a line that ends at the edge, erasing would take its last character.
                frame.append(String.format(Locale.ROOT, "\u001b[%d;1H\u001b[2K", row + 1))
                        .append(line);
            }
        }
        painted = List.copyOf(lines);
        everything = false;
        return frame.isEmpty() ? "" : FRAME_BEGIN + frame + FRAME_END;
    }
}
