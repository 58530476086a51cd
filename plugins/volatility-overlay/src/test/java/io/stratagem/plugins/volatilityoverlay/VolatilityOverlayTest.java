package io.stratagem.plugins.volatilityoverlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.evaluation.EvaluationResult;
import io.stratagem.testkit.trial.Outcome;
import io.stratagem.testkit.trial.VectorTrial;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class VolatilityOverlayTest {
    private static final String SIGMA = "realized_volatility(20,annualised=true)";

    private final VolatilityOverlay plugin = new VolatilityOverlay();
    private final VectorTrial trial = new VectorTrial(plugin, Map.of());

    private Outcome at(double sigma) {
        return trial.event(Map.of(SIGMA, sigma));
    }

    private ParameterValues values(Map<String, ?> given) {
        return plugin.params().read(given).values();
    }

    @Test
    void scalesTowardsTheTarget() {
        Outcome outcome = at(0.30);

        assertThat(outcome.veto()).isNull();
        assertThat(outcome.scale()).isEqualTo(0.5);
        assertThat(outcome.observed()).isEqualTo(Map.of("volatility", 0.30, "factor", 0.5));
    }

    @Test
    void neverScalesAboveItsCap() {
        assertThat(at(0.10).scale()).isEqualTo(1);
        VectorTrial leveraged = new VectorTrial(plugin, Map.of("cap", 2));
        assertThat(leveraged.event(Map.of(SIGMA, 0.10)).scale()).isEqualTo(1.5, within(1e-12));
        assertThat(leveraged.event(Map.of(SIGMA, 0.06)).scale()).isEqualTo(2);
        assertThat(plugin.cap(values(Map.of("cap", 2)))).isEqualTo(2);
    }

    @Test
    void countsAVolatilityBelowTheFloorAsTheFloor() {
        VectorTrial leveraged = new VectorTrial(plugin, Map.of("cap", 4, "floor", 0.1));

        assertThat(leveraged.event(Map.of(SIGMA, 0.0)).scale()).isEqualTo(0.15 / 0.1);
    }

    @Test
    void aVolatilityOfZeroWithoutAFloorGivesTheCap() {
        VectorTrial floorless = new VectorTrial(plugin, Map.of("floor", 0));

        assertThat(floorless.event(Map.of(SIGMA, 0.0)).scale()).isEqualTo(1);
    }

    @Test
    void vetoesFromTheCrisisLevelUntilWellBelowIt() {
        assertThat(at(0.59).veto()).isNull();
        assertThat(at(0.60).veto()).isEqualTo("crisis");
        assertThat(at(0.59).veto()).isEqualTo("crisis");
        assertThat(at(0.45).veto()).isEqualTo("crisis");
        assertThat(at(0.449).veto()).isNull();
        assertThat(at(0.59).veto()).isNull();
    }

    @Test
    void namesTheGateThatDidNotPass() {
        assertThat(at(0.60).failedGate()).isEqualTo("below_crisis");
        assertThat(at(0.50).failedGate()).isEqualTo("below_clear");
    }

    @Test
    void vetoesWhileTheVolatilityIsMissingAndKeepsTheCrisisFlag() {
        Outcome missing = trial.event(Map.of());
        assertThat(missing.result()).isEqualTo(EvaluationResult.NOTHING);
        assertThat(missing.veto()).isEqualTo("volatility_missing");
        assertThat(missing.observed()).isEmpty();

        at(0.70);
        assertThat(at(Double.NaN).veto()).isEqualTo("volatility_missing");
        assertThat(at(0.50).veto()).isEqualTo("crisis");
    }

    @Test
    void clearMustBeBelowCrisis() {
        assertThat(plugin.validateParams(values(Map.of()))).isEmpty();
        assertThat(plugin.validateParams(values(Map.of("clear", 0.6))))
                .extracting(ParameterProblem::path)
                .containsExactly("clear");
    }

    @Test
    void warmsUpUntilItsWindowOfReturnsIsFull() {
        assertThat(plugin.warmupBars(values(Map.of()))).isEqualTo(21);
        assertThat(plugin.warmupBars(values(Map.of("vol_n", 1440)))).isEqualTo(1441);
    }
}
