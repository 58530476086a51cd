package io.stratagem.bench;

import io.stratagem.features.FeatureState;
import io.stratagem.market.Bar;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One bar into the features that the four families need with their default parameters. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FeatureBench {
    private final Bar[] bars;
    private final FeatureState features;
    private int next;

    public FeatureBench() {
        Workload workload = Workload.daily("publish_all");
        bars = workload.sources().getFirst();
        features = workload.openFeatures();
    }

    @Benchmark
    public double[] featuresOfOneBar() {
        features.update(bars[next]);
        next = next + 1 == bars.length ? 0 : next + 1;
        return features.row();
    }
}
