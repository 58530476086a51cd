package io.stratagem.probe;

import static io.stratagem.probe.Subjects.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.guard.Budget;
import io.stratagem.guard.Meter;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PluginCall;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A probe costs a bounded number of ticks, and says so when that was too few to see enough. */
class PatienceTest {
    private final ExpendableThreads threads = ExpendableThreads.ofThisJvm();
    private final Probe probe = new Probe();
    private final AtomicInteger evaluations = new AtomicInteger();
    private final AtomicInteger binds = new AtomicInteger();

    @Test
    void theFirstEvaluationThatExceedsItsBudgetEndsTheProbe() {
        ProbeReport report =
                metered(evaluating(number -> Meter.charge(number == 10 ? Budget.EVALUATION.fuel() + 1 : 1)));

        assertThat(report.hiddenState().sentence())
                .isEqualTo("not probed: on the sample it exceeded the budget of an evaluation or of a bind (FUEL)");
        assertThat(report.isWeak()).isTrue();
        assertThat(report.faults()).isEmpty();
        assertThat(evaluations).hasValue(10);
    }

    @Test
    void manyEvaluationsThatNeedMuchOfTheirBudgetEndTheProbe() {
        AtomicLong charged = new AtomicLong();

        ProbeReport report = metered(evaluating(number -> {
            charged.addAndGet(9_000_000);
            Meter.charge(9_000_000);
        }));

        assertThat(report.hiddenState())
                .isEqualTo(new ProbeResult.NotProbed("evaluating the sample costs more than 100000000 ticks"));
        assertThat(charged).hasValueLessThan(2 * Patience.MAX_TICKS);
    }

    @Test
    void expensiveBindsEndTheProbe() {
        ProbeReport report = metered(signal(() -> context -> {
            binds.incrementAndGet();
            Meter.charge(35_000_000);
            FeatureHandle price = context.feature(Features.price());
            return (vector, state) -> buy(vector, price);
        }));

        assertThat(report.hiddenState())
                .isEqualTo(new ProbeResult.NotProbed("evaluating the sample costs more than 100000000 ticks"));
        assertThat(binds).hasValueLessThan(10);
    }

    @Test
    void whatExceedsItsBudgetOnlyTheSecondTimeHidesState() {
        ProbeReport report =
                metered(evaluating(number -> Meter.charge(number == 1_500 ? Budget.EVALUATION.fuel() + 1 : 1)));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Differs.class);
    }

    @Test
    void aWarmUpThatCostsTooMuchToCompareIsLeftOutAndSaidSo() {
        ProbeReport report = metered(evaluating(number -> Meter.charge(8_000)));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
        assertThat(report.warmup()).isNull();
        assertThat(report.sentence())
                .endsWith(". Warm-up not compared: evaluating the sample costs more than 100000000 ticks");
    }

    private ProbeSubject evaluating(Consumer<Integer> work) {
        return signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            return (vector, state) -> {
                work.accept(evaluations.incrementAndGet());
                return buy(vector, price);
            };
        });
    }

    private static StrategyIntent buy(FeatureVector vector, FeatureHandle price) {
        return vector.get(price) > 100 ? StrategyIntent.goLong(0.5).notional(1_000) : StrategyIntent.NONE;
    }

    private ProbeReport metered(ProbeSubject subject) {
        PluginCall<ProbeReport> call = threads.call("probe", () -> probe.run(subject));
        assertThat(call).isInstanceOf(PluginCall.Returned.class);
        return ((PluginCall.Returned<ProbeReport>) call).value();
    }
}
