package io.stratagem.probe;

import static io.stratagem.probe.Subjects.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.state.FlagSlot;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WarmupReportTest {
    private static final StrategyIntent BUY = StrategyIntent.goLong(0.5).notional(1_000);

    private final Probe probe = new Probe();

    /** Buys above a mean of 30 closes; with a declared warm-up of its own. */
    private record AboveMean(int warmup) implements SignalPlugin {
        @Override
        public int warmupBars(ParameterValues params) {
            return warmup;
        }

        @Override
        public Evaluator bind(StrategyContext context) {
            FeatureHandle price = context.feature(Features.price());
            FeatureHandle mean = context.feature(Features.sma(30));
            return (vector, state) -> vector.get(price) > vector.get(mean) ? BUY : StrategyIntent.NONE;
        }
    }

    private WarmupReport warmup(ProbeReport report) {
        return Objects.requireNonNull(report.warmup());
    }

    @Test
    void aWindowNeedsItsLengthLessTheBarThatIsDecided() {
        ProbeReport report = probe.run(signal(() -> new AboveMean(60)));

        assertThat(report.faults()).isEmpty();
        assertThat(warmup(report)).isEqualTo(new WarmupReport(1.0, 0, 29, 60, 24));
        assertThat(warmup(report).sentence())
                .isEqualTo("Warm-up of 60 bars: 24 of 24 starts (100 %) decide like the run from the beginning; "
                        + "29 bars would have been enough on this sample.");
    }

    @Test
    void aWarmUpThatIsJustEnoughIsSaidToBe() {
        ProbeReport report = probe.run(signal(() -> new AboveMean(29)));

        assertThat(warmup(report)).isEqualTo(new WarmupReport(1.0, 0, 29, 29, 24));
        assertThat(warmup(report).sentence()).endsWith(", and no shorter one is enough.");
    }

    @Test
    void aRequiredFeatureMissingAfterTheWarmUpRefusesAndNamesTheNumberNeeded() {
        ProbeReport report = probe.run(signal(() -> new AboveMean(10)));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(ErrorCode.E_STRAT_WARMUP_TOO_SHORT);
            assertThat(fault.what())
                    .contains("is still missing after 10 bars of warm-up; 29 are needed")
                    .contains("sma");
            assertThat(fault.seen()).isEqualTo("warmupBars 10");
        });
        assertThat(warmup(report).agreeShare()).isZero();
        assertThat(warmup(report).lastDisagreementBars()).isEqualTo(29);
        assertThat(warmup(report).sufficientBars()).isEqualTo(29);
    }

    @Test
    void aStanceThatStaysDifferentIsReportedAndNotRefused() {
        ProbeReport report = probe.run(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            FeatureHandle mean = context.feature(Features.sma(10));
            FlagSlot held = context.flag("held", false, "whether it has bought");
            return (vector, state) -> {
                boolean above = vector.get(price) > 1.02 * vector.get(mean);
                if (above == state.get(held)) {
                    return StrategyIntent.NONE;
                }
                state.set(held, !state.get(held));
                return state.get(held) ? BUY : StrategyIntent.NONE;
            };
        }));

        assertThat(report.faults()).isEmpty();
        assertThat(warmup(report).declaredBars()).isEqualTo(10);
        assertThat(warmup(report).agreeShare()).isLessThan(1);
        assertThat(warmup(report).lastDisagreementBars()).isGreaterThan(10);
        assertThat(warmup(report).sentence()).contains("the last disagreement ");
    }

    @Test
    void aFeatureMissingInTheReferenceTooIsNoMatterOfWarmUp() {
        ProbeReport report = probe.run(signal(() -> context -> {
            FeatureHandle z = context.feature(Features.zscore(10));
            return (vector, state) -> vector.get(z) < -1 ? BUY : StrategyIntent.NONE;
        }));

        assertThat(report.faults()).isEmpty();
    }

    @Test
    void noWarmUpAtAllIsCompared() {
        ProbeReport report = probe.run(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            return (vector, state) -> vector.get(price) > 100 ? BUY : StrategyIntent.NONE;
        }));

        assertThat(warmup(report)).isEqualTo(new WarmupReport(1.0, 0, 0, 0, 24));
    }
}
