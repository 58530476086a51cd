package io.stratagem.plugins.meanreversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.VectorTrial;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntryTest {
    private final VectorTrial trial = new VectorTrial(new MeanReversion(), Map.of());

    private static Outcome first(MarketVector vector) {
        return new VectorTrial(new MeanReversion(), Map.of()).event(vector.values());
    }

    @Test
    void buysADipAndSaysWhy() {
        StrategyIntent intent = trial.event(MarketVector.dip().values()).intent();

        assertThat(intent.direction()).isEqualTo(Direction.LONG);
        assertThat(intent.targetNotional()).isEqualTo(10_000);
        assertThat(intent.confidence()).isEqualTo(0.5 + 0.25 * 0.5);
        assertThat(intent.rationale())
                .containsExactly(new Reason("far_below_mean", -2), new Reason("rsi", 40), new Reason("adx", 20));
        assertThat(intent.meta()).isEqualTo(Map.of("stop_price", 94.0));
    }

    @Test
    void sellsARally() {
        StrategyIntent intent = trial.event(MarketVector.rally().values()).intent();

        assertThat(intent.direction()).isEqualTo(Direction.SHORT);
        assertThat(intent.rationale().getFirst()).isEqualTo(new Reason("far_above_mean", 2));
        assertThat(intent.meta()).isEqualTo(Map.of("stop_price", 106.0));
    }

    @ParameterizedTest(name = "{0} = {1} passes, {2} fails at {3}")
    @CsvSource({
        "zscore(20), -1.5, -1.499, z_below",
        "'rsi(14,seed=sma)', 45, 45.001, rsi_low",
        "adx(14), 30, 30.001, adx",
        "log_return(1), -0.04, -0.0401, shock",
        "realized_volatility(20), 0.015, 0.0151, vol_ratio",
        "'ema(200,seed=sma)', 100, 100.001, above_regime"
    })
    void aLongNeedsEveryCondition(String feature, double passing, double failing, String gate) {
        assertThat(first(MarketVector.dip().with(feature, passing)).intent().direction())
                .isEqualTo(Direction.LONG);
        Outcome refused = first(MarketVector.dip().with(feature, failing));
        assertThat(refused.intent()).isSameAs(StrategyIntent.NONE);
        assertThat(refused.failedGate()).isEqualTo(gate);
    }

    @ParameterizedTest(name = "{0} = {1} passes, {2} fails at {3}")
    @CsvSource({
        "zscore(20), 1.5, 1.499, z_above",
        "'rsi(14,seed=sma)', 55, 54.999, rsi_high",
        "'ema(200,seed=sma)', 100, 99.999, below_regime"
    })
    void aShortNeedsTheMirroredConditions(String feature, double passing, double failing, String gate) {
        assertThat(first(MarketVector.rally().with(feature, passing)).intent().direction())
                .isEqualTo(Direction.SHORT);
        Outcome refused = first(MarketVector.rally().with(feature, failing));
        assertThat(refused.intent()).isSameAs(StrategyIntent.NONE);
        assertThat(refused.failedGate()).isEqualTo(gate);
    }

    @Test
    void entersNoShortWhenShortsAreNotAllowed() {
        VectorTrial longOnly = new VectorTrial(new MeanReversion(), Map.of("allow_short", false));

        assertThat(longOnly.event(MarketVector.rally().values()).intent()).isSameAs(StrategyIntent.NONE);
        assertThat(longOnly.event(MarketVector.dip().values()).intent().direction())
                .isEqualTo(Direction.LONG);
    }

    @Test
    void asksForNoRegimeWhenItIsOff() {
        VectorTrial anyRegime = new VectorTrial(new MeanReversion(), Map.of("regime_n", 0));

        assertThat(anyRegime.features()).noneMatch(spec -> spec.toString().startsWith("ema"));
    }

    @Test
    void neverTrustsMoreThanFully() {
        StrategyIntent intent = first(MarketVector.dip().z(-4.2)).intent();

        assertThat(intent.confidence()).isEqualTo(1);
        assertThat(first(MarketVector.dip().z(-1.7)).intent().confidence()).isEqualTo(0.55, within(1e-12));
    }

    @Test
    void saysNothingAndChangesNothingWithoutAPositiveRange() {
        Outcome outcome =
                trial.event(MarketVector.dip().with("atr(14,seed=sma)", 0).values());

        assertThat(outcome.intent()).isSameAs(StrategyIntent.NONE);
        assertThat(outcome.failedGate()).isEqualTo("atr_positive");
        assertThat(trial.event(MarketVector.dip().values()).intent().direction())
                .as("not disarmed")
                .isEqualTo(Direction.LONG);
    }

    @Test
    void showsWhatItLooksAt() {
        assertThat(first(MarketVector.dip().with("realized_volatility(20)", 0.02))
                        .observed())
                .isEqualTo(Map.of("z", -2.0, "rsi", 40.0, "adx", 20.0, "vol_ratio", 2.0));
    }
}
