package io.stratagem.bench;

import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.market.Bar;
import io.stratagem.market.Series;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same eleven indicators over the same bars, bar by bar: ours and ta4j's, in nanoseconds per bar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Ta4jBench {
    private static final int BARS = 4_500;
    private static final List<String> SPECS = List.of(
            "ema(12)",
            "ema(26)",
            "macd(12,26)",
            "macd_signal(12,26,9)",
            "rsi(14)",
            "atr(14)",
            "plus_di(14)",
            "minus_di(14)",
            "adx(14)",
            "sma(20)",
            "vwap(20)");

    private final Workload workload = Workload.daily("publish_all");
    private final Bar[] bars = Arrays.copyOf(workload.sources().getFirst(), BARS);
    private final FeaturePlan plan =
            FeaturePlan.of(SPECS.stream().map(FeatureSpec::parse).toList());

    @Benchmark
    @OperationsPerInvocation(BARS)
    public double ours() {
        Series series = bars[0].series();
        FeatureState features = plan.open(workload.instrument(series), series.timeframe());
        double sum = 0;
        for (Bar bar : bars) {
            features.update(bar);
            for (double value : features.row()) {
                sum += value;
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public double ta4j() {
        Ta4jIndicators indicators = new Ta4jIndicators();
        double sum = 0;
        for (Bar bar : bars) {
            indicators.update(bar);
            sum += indicators.sum();
        }
        return sum;
    }
}
