package io.stratagem.plugins.trendmultifactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.VectorTrial;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each factor against its formula, and what the score makes of all six. */
final class FactorsTest {
    private static final double ATR = 2;

    private final Map<String, Double> vector = new HashMap<>(Map.of("atr(14,seed=sma)", ATR));

    private static VectorTrial only(int factor) {
        Map<String, Object> params = new HashMap<>();
        for (int index = 1; index <= 6; index++) {
            params.put("w" + index, index == factor ? 1 : 0);
        }
        return new VectorTrial(new TrendMultifactor(), params);
    }

    private double measured(int factor) {
        return only(factor).event(vector).observed().getOrDefault("f" + factor, Double.NaN);
    }

    @Test
    void alignmentIsTheDistanceOfTheAverages() {
        vector.put("ema(20,seed=sma)", 101.0);
        vector.put("ema(100,seed=sma)", 100.0);

        assertThat(measured(1)).isEqualTo(1 / (0.25 * ATR * 10), within(1e-15));
        vector.put("ema(20,seed=sma)", 150.0);
        assertThat(measured(1)).isEqualTo(1);
        vector.put("ema(20,seed=sma)", 50.0);
        assertThat(measured(1)).isEqualTo(-1);
    }

    @Test
    void slopeIsTheMoveOfTheSlowAverageOverATenthOfItsLength() {
        VectorTrial trial = only(2);
        for (int bar = 0; bar < 10; bar++) {
            vector.put("ema(100,seed=sma)", 100.0 + 0.1 * bar);
            Outcome early = trial.event(vector);
            assertThat(early.failedGate()).isEqualTo("score_complete");
            assertThat(early.intent()).isSameAs(StrategyIntent.NONE);
        }
        vector.put("ema(100,seed=sma)", 101.0);

        assertThat(trial.event(vector).observed().get("f2")).isEqualTo(1 / (0.10 * ATR * 10), within(1e-12));
    }

    @Test
    void macdIsItsHistogram() {
        vector.put("macd_hist(12,26,9,seed=sma)", -0.1);

        assertThat(measured(3)).isEqualTo(-0.1 / (0.05 * ATR * Math.sqrt(26)), within(1e-15));
    }

    @Test
    void directionalComparesTheTwoIndicatorsOnceTheMarketIsDirectional() {
        vector.putAll(Map.of("plus_di(14)", 30.0, "minus_di(14)", 20.0, "adx(14)", 16.0));

        assertThat(measured(4)).isEqualTo(2 * 10 / 50.0 * (6 / 15.0), within(1e-15));
        vector.put("adx(14)", 10.0);
        assertThat(measured(4)).isZero();
        vector.putAll(Map.of("plus_di(14)", 0.0, "minus_di(14)", 0.0, "adx(14)", 40.0));
        assertThat(measured(4)).isZero();
        vector.put("minus_di(14)", 10.0);
        assertThat(measured(4)).isEqualTo(-1);
    }

    @Test
    void vwapIsTheDistanceOfTheCloseFromIt() {
        vector.putAll(Map.of("price", 101.0, "vwap(20)", 100.0));

        assertThat(measured(5)).isEqualTo(1 / (0.35 * ATR * Math.sqrt(20)), within(1e-15));
    }

    @Test
    void volumeIsTheMoveAsFarAsVolumeIsAboveItsMean() {
        vector.putAll(Map.of("change(1)", -1.0, "volume_ratio(20)", 1.25));

        assertThat(measured(6)).isEqualTo(-0.5 * 0.25);
        vector.put("volume_ratio(20)", 0.9);
        assertThat(measured(6)).isZero();
        vector.put("volume_ratio(20)", 7.0);
        assertThat(measured(6)).isEqualTo(-0.5);
    }

    @Test
    void theScoreIsTheWeightedMeanAndTheRationaleItsSideByWeight() {
        VectorTrial trial =
                new VectorTrial(new TrendMultifactor(), Map.of("w1", 3, "w2", 0, "w3", 1, "w4", 2, "w5", 1, "w6", 1));
        vector.putAll(Map.of("ema(20,seed=sma)", 102.5, "ema(100,seed=sma)", 100.0));
        vector.put("macd_hist(12,26,9,seed=sma)", -9.0);
        vector.putAll(Map.of("plus_di(14)", 40.0, "minus_di(14)", 0.0, "adx(14)", 40.0));
        vector.putAll(Map.of("price", 200.0, "vwap(20)", 100.0, "change(1)", 3.0, "volume_ratio(20)", 3.0));

        StrategyIntent intent = trial.event(vector).intent();

        assertThat(intent.confidence()).isEqualTo((3 * 0.5 - 1 + 2 + 1 + 1) / 8, within(1e-15));
        assertThat(intent.rationale())
                .containsExactly(
                        new Reason("directional", 1),
                        new Reason("alignment", 0.5),
                        new Reason("vwap", 1),
                        new Reason("volume", 1));
    }

    @Test
    void aFactorWithoutWeightAsksForNothing() {
        assertThat(new VectorTrial(new TrendMultifactor(), Map.of("w5", 0, "w6", 0)).features())
                .extracting(FeatureSpec::toString)
                .containsExactlyInAnyOrder(
                        "atr(14,seed=sma)",
                        "ema(20,seed=sma)",
                        "ema(100,seed=sma)",
                        "macd_hist(12,26,9,seed=sma)",
                        "plus_di(14)",
                        "minus_di(14)",
                        "adx(14)");
    }
}
