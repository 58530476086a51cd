package io.stratagem.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenPainterTest {
    private final ScreenPainter painter = new ScreenPainter();

    @Test
    void paintsEveryLineFirstAndThenOnlyWhatChanged() {
        assertThat(painter.paint(List.of("one", "two"))).contains("\u001b[1;1H\u001b[2Kone", "\u001b[2;1H\u001b[2Ktwo");

        assertThat(painter.paint(List.of("one", "three")))
                .isEqualTo("\u001b[?2026h\u001b[2;1H\u001b[2Kthree\u001b[?2026l");
    }

    @Test
    void sendsNothingWhenNothingChanged() {
        painter.paint(List.of("one"));

        assertThat(painter.paint(List.of("one"))).isEmpty();
    }

    @Test
    void paintsEverythingAgainAfterAChangeOfSize() {
        painter.paint(List.of("one", "two"));

        painter.repaintEverything();

        assertThat(painter.paint(List.of("one", "two"))).contains("\u001b[2J", "one", "two");
    }
}
