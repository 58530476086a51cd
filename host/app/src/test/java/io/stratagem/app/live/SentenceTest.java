package io.stratagem.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.observe.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceTest {
    @Test
    void tellsWhatWasDecidedWhyAndWhatOverlaysMadeOfIt() {
        Sentence sentence = new Sentence(
                "SPY",
                "2009-07-24",
                Direction.LONG,
                8_700,
                List.of(
                        Finding.measured("score", 0.5312).compared(Comparison.AT_LEAST, 0.5),
                        Finding.measured("adx", 27.3)),
                List.of(new Adjustment(Finding.measured("volatility", 0.1712).asPercent(), 0.87)));

        assertThat(sentence.text())
                .isEqualTo("SPY 2009-07-24 LONG 8,700: score 0.53 ≥ 0.50, ADX 27; volatility 17 % → ×0.87");
    }

    @Test
    void tellsAnExitWithoutNotional() {
        Sentence sentence =
                new Sentence("BAC", "2011-08-09", Direction.FLAT, 0, List.of(Finding.named("mean_reached")), List.of());

        assertThat(sentence.text()).isEqualTo("BAC 2011-08-09 FLAT: mean reached");
    }

    @Test
    void tellsAnIntentWithoutReasons() {
        assertThat(new Sentence("BAC", "2011-08-09", Direction.SHORT, 99.5, List.of(), List.of()).text())
                .isEqualTo("BAC 2011-08-09 SHORT 99.50");
    }

    @Test
    void tellsAVeto() {
        Finding calm = Finding.measured("volatility", 0.45).asPercent().compared(Comparison.ABOVE, 0.4);

        assertThat(new Adjustment(calm, Double.NaN).text()).isEqualTo("volatility 45 % > 40 % → vetoed");
    }

    @Test
    void writesEnoughDecimalsToSeeThatAComparisonHolds() {
        assertThat(Finding.measured("rsi14", 30.004)
                        .compared(Comparison.ABOVE, 30)
                        .text())
                .isEqualTo("RSI14 30.004 > 30.000");
        assertThat(Finding.measured("score", 0.5)
                        .compared(Comparison.AT_LEAST, 0.5)
                        .text())
                .isEqualTo("score 0.50 ≥ 0.50");
        assertThat(Finding.measured("z_score", -2.25)
                        .compared(Comparison.AT_MOST, -2)
                        .text())
                .isEqualTo("z score -2.25 ≤ -2.00");
    }
}
