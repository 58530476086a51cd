package io.stratagem.plugins.legacymacdrsi;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.Reason;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.VectorTrial;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LegacyMacdRsiTest {
    private final LegacyMacdRsi plugin = new LegacyMacdRsi();
    private final VectorTrial trial = new VectorTrial(plugin, Map.of());

    private Outcome event(double macd, double signal, double rsi) {
        return trial.event(Map.of("macd", macd, "macd_signal", signal, "rsi14", rsi));
    }

    @Test
    void buysAnOversoldMarketWhoseMacdIsAboveItsSignal() {
        StrategyIntent intent = event(0.2, 0.1, 34.9).intent();

        assertThat(intent.direction()).isEqualTo(Direction.LONG);
        assertThat(intent.confidence()).isEqualTo(0.65);
        assertThat(intent.targetNotional()).isEqualTo(100);
        assertThat(intent.rationale()).extracting(Reason::name).containsExactly("macd_cross_up", "rsi_oversold");
    }

    @Test
    void sellsAnOverboughtMarketWhoseMacdIsBelowItsSignal() {
        StrategyIntent intent = event(0.1, 0.2, 65.1).intent();

        assertThat(intent.direction()).isEqualTo(Direction.SHORT);
        assertThat(intent.rationale()).extracting(Reason::name).containsExactly("macd_cross_down", "rsi_overbought");
    }

    @Test
    void saysNothingAtTheThresholdsThemselves() {
        assertThat(event(0.2, 0.1, 35).failedGate()).isEqualTo("rsi_oversold");
        assertThat(event(0.1, 0.2, 65).failedGate()).isEqualTo("rsi_overbought");
        assertThat(event(0.1, 0.1, 20).failedGate()).isEqualTo("macd_apart_from_signal");
        assertThat(event(0.2, 0.1, 70).result()).isEqualTo(EvaluationResult.NOTHING);
    }

    @Test
    void tellsMacdValuesApartThatDifferInTheLastBit() {
        assertThat(event(Double.MIN_VALUE, 0, 20).intent().direction()).isEqualTo(Direction.LONG);
        assertThat(event(Math.nextUp(1.0), 1.0, 20).intent().direction()).isEqualTo(Direction.LONG);
    }

    @Test
    void repeatsItselfWhileTheConditionHolds() {
        assertThat(event(0.2, 0.1, 20).intent()).isEqualTo(event(0.3, 0.1, 21).intent());
    }

    @Test
    void takesThresholdsConfidenceAndNotionalFromItsParameters() {
        Map<String, Object> params =
                Map.of("buy_rsi_below", 20, "sell_rsi_above", 80, "confidence", 0.4, "notional", 2_500);
        VectorTrial tuned = new VectorTrial(plugin, params);

        assertThat(tuned.event(Map.of("macd", 1.0, "macd_signal", 0.0, "rsi14", 21.0))
                        .intent())
                .isSameAs(StrategyIntent.NONE);
        StrategyIntent intent = tuned.event(Map.of("macd", 1.0, "macd_signal", 0.0, "rsi14", 19.0))
                .intent();
        assertThat(intent.confidence()).isEqualTo(0.4);
        assertThat(intent.targetNotional()).isEqualTo(2_500);
    }

    @Test
    void needsThreeFeaturesAndThirtyFourBars() {
        assertThat(plugin.requiredFeatures(plugin.params().defaults()))
                .containsExactly(
                        FeatureSpec.parse("macd"), FeatureSpec.parse("macd_signal"), FeatureSpec.parse("rsi14"));
        assertThat(plugin.warmupBars(plugin.params().defaults())).isEqualTo(34);
        assertThat(plugin.stateLayout(plugin.params().defaults()).perSymbol()).isEmpty();
    }

    @Test
    void isSkippedWhenAFeatureIsMissingOrNotFinite() {
        assertThat(trial.event(Map.of("macd", 1.0, "macd_signal", 0.0)).result())
                .isEqualTo(EvaluationResult.FEATURE_MISSING);
        assertThat(event(Double.NaN, 0, 20).result()).isEqualTo(EvaluationResult.FEATURE_MISSING);
        assertThat(event(1, 0, Double.POSITIVE_INFINITY).result()).isEqualTo(EvaluationResult.FEATURE_MISSING);
    }

    @Test
    void refusesParametersOutOfRangeAllAtOnce() {
        assertThat(plugin.params()
                        .read(Map.of("buy_rsi_below", -1, "sell_rsi_above", 101, "confidence", 1.5, "notional", 0))
                        .problems())
                .extracting(problem -> problem.path())
                .isEqualTo(List.of("buy_rsi_below", "sell_rsi_above", "confidence", "notional"));
    }
}
