package io.stratagem.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveScreenTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final List<String> settings = new ArrayList<>();
    private final List<LiveKey> keys = new ArrayList<>();
    private LineDisciplineTerminal terminal;

    @BeforeEach
    void openATerminal() throws IOException {
        terminal =
                new LineDisciplineTerminal("test", "xterm", OutputStream.nullOutputStream(), StandardCharsets.UTF_8) {
                    @Override
                    public void setAttributes(Attributes attributes) {
                        settings.add(attributes.toString());
                        super.setAttributes(attributes);
                    }
                };
        terminal.setSize(new Size(80, 24));
    }

    @Test
    void givesTheScreenAndTheTerminalsSettingsBackWhenClosed() {
        String before = terminal.getAttributes().toString();
        LiveScreen screen = open();
        assertThat(terminal.getAttributes().getLocalFlag(Attributes.LocalFlag.ICANON))
                .isFalse();

        screen.close();

        assertThat(shown()).startsWith(ScreenPainter.ENTER).endsWith(ScreenPainter.LEAVE);
        assertThat(settings).last().isEqualTo(before);
    }

    @Test
    void givesTheScreenBackOnceAndPaintsNoMoreAfterwards() throws IOException {
        LiveScreen screen = open();
        screen.close();
        screen.close();
        screen.publish(SampleModels.run());
        screen.frame(0);

        assertThat(shown()).endsWith(ScreenPainter.LEAVE).containsOnlyOnce(ScreenPainter.LEAVE);
    }

    @Test
    void showsThePublishedModelInTheTerminalsSize() throws IOException {
        LiveScreen screen = open();
        screen.publish(SampleModels.run());
        screen.frame(0);

        assertThat(shown()).contains("Stratagem  2009-07-24", "\u001b[24;1H").doesNotContain("\u001b[25;1H");
    }

    @Test
    void paintsEverythingAgainWhenTheSizeChanges() throws IOException {
        LiveScreen screen = open();
        screen.publish(SampleModels.run());
        screen.frame(0);
        shown.reset();

        terminal.setSize(new Size(60, 20));
        terminal.raise(Signal.WINCH);
        screen.frame(0);

        assertThat(shown()).contains("\u001b[2J", "\u001b[20;1H").doesNotContain("\u001b[21;1H");
    }

    @Test
    void passesKeysOnAndIgnoresTheOthers() throws IOException {
        LiveScreen screen = open();
        terminal.processInputBytes("rxq".getBytes(StandardCharsets.US_ASCII));
        while (keys.size() < 2) {
            screen.frame(50);
        }

        assertThat(keys).containsExactly(LiveKey.REPLAY, LiveKey.QUIT);
    }

    @Test
    void asksToQuitOnAnInterrupt() {
        LiveScreen screen = open();
        terminal.raise(Signal.INT);

        assertThat(keys).containsExactly(LiveKey.QUIT);
        screen.close();
        assertThat(shown()).endsWith(ScreenPainter.LEAVE);
    }

    @Test
    void usesColourUnlessAskedNotTo() {
        assertThat(LiveScreen.isColourWanted(Map.of())).isTrue();
        assertThat(LiveScreen.isColourWanted(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(LiveScreen.isColourWanted(Map.of("NO_COLOR", "1"))).isFalse();
    }

    @Test
    void isNotPossibleWithoutAnInteractiveTerminal() {
        assertThat(LiveScreen.isPossible(Map.of("TERM", "dumb"))).isFalse();
        assertThat(LiveScreen.isPossible(Map.of())).isFalse();
    }

    private LiveScreen open() {
        return new LiveScreen(terminal, shown, new LiveRenderer(false), keys::add);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }
}
