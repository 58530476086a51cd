package io.stratagem.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {
    @Test
    void reachesFromTheLowestBarToTheHighest() {
        assertThat(Sparkline.draw(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0), 1))
                .containsExactly("▁▂▃▄▅▆▇█");
    }

    @Test
    void standsAtHalfHeightWhereNothingMoves() {
        assertThat(Sparkline.draw(List.of(5.0, 5.0, 5.0), 1)).containsExactly("▄▄▄");
        assertThat(Sparkline.draw(List.of(5.0), 2)).containsExactly(" ", "█");
    }

    @Test
    void leavesAGapWhereAValueIsNotFinite() {
        List<Double> values = List.of(1.0, Double.NaN, Double.POSITIVE_INFINITY, 8.0);

        assertThat(Sparkline.draw(values, 1)).containsExactly("▁  █");
        assertThat(Sparkline.draw(List.of(Double.NaN, Double.NaN), 1)).containsExactly("  ");
    }

    @Test
    void isEmptyWithoutValues() {
        assertThat(Sparkline.draw(List.of(), 2)).containsExactly("", "");
    }

    @Test
    void stacksBarsOverSeveralRows() {
        assertThat(Sparkline.draw(List.of(0.0, 7.0, 8.0, 15.0), 2)).containsExactly("  ▁█", "▁███");
    }

    @Test
    void scalesExtremeValuesWithoutOverflow() {
        assertThat(Sparkline.draw(List.of(-Double.MAX_VALUE, Double.MAX_VALUE), 1))
                .containsExactly("▁█");
        assertThat(Sparkline.draw(List.of(0.0, Double.MIN_VALUE), 1).getFirst()).hasSize(2);
    }
}
