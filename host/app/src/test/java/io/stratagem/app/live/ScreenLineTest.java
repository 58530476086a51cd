package io.stratagem.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenLineTest {
    @Test
    void cutsWhatDoesNotFitAndShowsThatItDid() {
        assertThat(new ScreenLine(8, false).add("abc").add("defghij").toString())
                .isEqualTo("abcdefg…");
        assertThat(ScreenLine.cut("abc", 0)).isEmpty();
    }

    @Test
    void cutsBetweenCharactersAndNeverInsideOne() {
        assertThat(ScreenLine.cut("😀😀😀😀", 3)).isEqualTo("😀😀…");
    }

    @Test
    void cutsTheTypeOfAPluginRatherThanItsVersion() {
        assertThat(ScreenLine.cutBeforeVersion("trend_multifactor@1.0.0", 16)).isEqualTo("trend_mul…@1.0.0");
        assertThat(ScreenLine.cutBeforeVersion("trend_multifactor@1.0.0", 6)).isEqualTo("trend…");
        assertThat(ScreenLine.cutBeforeVersion("trend", 3)).isEqualTo("tr…");
    }

    @Test
    void linesUpFields() {
        assertThat(new ScreenLine(20, false)
                        .left("ab", 5, Ink.PLAIN)
                        .right("cd", 5, Ink.PLAIN)
                        .add("|")
                        .toString())
                .isEqualTo("ab      cd|");
    }

    @Test
    void letsNoTextMoveTheCursor() {
        assertThat(new ScreenLine(20, true).add("x\u001b[2J\ny").toString()).isEqualTo("x?[2J?y");
    }

    @Test
    void wrapsTextInColourOnlyWhereColourIsOn() {
        assertThat(new ScreenLine(9, true).add("up", Ink.GOOD).toString()).isEqualTo("\u001b[32mup\u001b[0m");
        assertThat(new ScreenLine(9, false).add("up", Ink.GOOD).toString()).isEqualTo("up");
    }
}
