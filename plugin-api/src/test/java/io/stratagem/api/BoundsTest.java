package io.stratagem.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.model.ModelRole;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.param.ChoiceParameter;
import io.stratagem.api.param.FlagParameter;
import io.stratagem.api.param.Parameter;
import io.stratagem.api.param.Parameters;
import io.stratagem.api.state.NumberSlot;
import io.stratagem.api.state.Slot;
import io.stratagem.api.state.StateLayout;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No call of the API does more work than a strategy paid for: what grows has a limit. */
class BoundsTest {
    private static final int MANY = 10_000;

    @Test
    void anIntentStopsGrowingOnceItHasTooMuch() {
        StrategyIntent intent = StrategyIntent.goLong(1);
        for (int number = 0; number < 100; number++) {
            intent = intent.because("a_" + number, number)
                    .because("b_" + number, "c_" + number)
                    .meta("m_" + number, number);
        }

        assertThat(intent.rationale()).hasSize(StrategyIntent.MAX_REASONS + 1);
        assertThat(intent.meta()).hasSize(StrategyIntent.MAX_META + 1);
    }

    @Test
    void aLongTextIsNotRead() {
        String text = "x".repeat(MANY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> FeatureSpec.parse(text))
                .withMessageContaining("10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Timeframe.parse(text))
                .withMessageContaining("10000");
    }

    @Test
    void aLongListIsNotCopied() {
        List<String> names = Collections.nCopies(MANY, "x");
        List<Slot> slots = Collections.nCopies(MANY, new NumberSlot(0, "x", 0, ""));
        Parameter[] parameters = IntStream.range(0, MANY)
                .mapToObj(number -> FlagParameter.named("f" + number))
                .toArray(Parameter[]::new);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ModelRole("direction", List.of(), names))
                .withMessageContaining("10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChoiceParameter("choice", names, "x", "", false))
                .withMessageContaining("10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.of(parameters))
                .withMessageContaining("10000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StateLayout(slots, List.of()))
                .withMessageContaining("10000");
    }

    @Test
    void aDeclarationHasALimitOfEachKind() {
        SignalPlugin features = context -> {
            for (int number = 0; number < MANY; number++) {
                context.feature(FeatureSpec.delivered("d" + number));
            }
            throw new AssertionError("no limit");
        };
        SignalPlugin gates = context -> {
            for (int number = 0; number < MANY; number++) {
                context.gate("g" + number, Comparison.values()[0], 1);
            }
            throw new AssertionError("no limit");
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Declaration.of(features, Parameters.NONE.defaults()))
                .withMessageContaining("features");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Declaration.of(gates, Parameters.NONE.defaults()))
                .withMessageContaining("gates");
    }
}
