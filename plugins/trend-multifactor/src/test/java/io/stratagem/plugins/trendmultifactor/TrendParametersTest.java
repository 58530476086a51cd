package io.stratagem.plugins.trendmultifactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.state.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrendParametersTest {
    private final TrendMultifactor plugin = new TrendMultifactor();

    private ParameterValues values(Map<String, ?> given) {
        return plugin.params().read(given).values();
    }

    private List<String> problems(Map<String, ?> given) {
        return plugin.validateParams(values(given)).stream()
                .map(ParameterProblem::path)
                .toList();
    }

    @Test
    void theDefaultsAreValid() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        Map<String, Object> weightless = Map.of("w1", 0, "w2", 0, "w3", 0, "w4", 0, "w5", 0, "w6", 0);
        Map<String, Object> crossed = Map.of("fast", 100, "macd_fast", 26, "exit", 0.5);
        Map<String, Object> all = new HashMap<>(weightless);
        all.putAll(crossed);

        assertThat(problems(all)).containsExactly("fast", "macd_fast", "w1", "exit");
        assertThat(problems(weightless)).containsExactly("w1");
        assertThat(problems(Map.of("exit", 0.6, "enter", 0.5))).containsExactly("exit");
    }

    @Test
    void warmsUpUntilTheSlowAverageHasForgottenItsStartAndTheSlopeLooksBackFromThere() {
        assertThat(plugin.warmupBars(values(Map.of()))).isEqualTo(359);
        assertThat(plugin.warmupBars(values(Map.of("fast", 480, "slow", 2_880))))
                .isEqualTo(10_228);
        assertThat(plugin.warmupBars(values(Map.of("fast", 2, "slow", 5)))).isEqualTo(22);
    }

    @Test
    void declaresItsStateByName() {
        assertThat(plugin.stateLayout(values(Map.of())).perSymbol())
                .extracting(Slot::name)
                .containsExactly("ema(100,seed=sma)[11]", "position", "bars_since_emit");
    }
}
