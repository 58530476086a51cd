package io.stratagem.plugins.meanreversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.state.Slot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReversionParametersTest {
    private final MeanReversion plugin = new MeanReversion();

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
    void zCannotReachTheSquareRootOfItsWindowLessOne() {
        assertThat(problems(Map.of("n", 10, "entry_z", 2.999))).isEmpty();
        assertThat(problems(Map.of("n", 10, "entry_z", 3))).containsExactly("entry_z");
    }

    @Test
    void everythingThatIsWrongIsReportedAtOnce() {
        assertThat(problems(Map.of("n", 4, "entry_z", 2, "exit_z", 2, "rearm_z", 3, "vol_short", 100)))
                .containsExactly("entry_z", "exit_z", "rearm_z", "vol_short");
    }

    @Test
    void warmsUpAsLongAsItsSlowestFeatureNeeds() {
        assertThat(plugin.warmupBars(values(Map.of()))).isEqualTo(694);
        assertThat(plugin.warmupBars(values(Map.of("regime_n", 0)))).isEqualTo(101);
        assertThat(plugin.warmupBars(values(Map.of("regime_n", 0, "vol_long", 30))))
                .isEqualTo(97);
        assertThat(plugin.warmupBars(values(Map.of("regime_n", 0, "n", 500)))).isEqualTo(500);
        assertThat(plugin.warmupBars(values(Map.of("regime_n", 0, "rsi_n", 30))))
                .isEqualTo(207);
    }

    @Test
    void declaresItsStateByName() {
        assertThat(plugin.stateLayout(values(Map.of())).perSymbol())
                .extracting(Slot::name)
                .containsExactly("position", "bars_held", "stop_price", "armed_long", "armed_short");
    }
}
