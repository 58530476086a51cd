package io.stratagem.bench;

import io.stratagem.kernel.run.RunReport;
import io.stratagem.market.Bar;
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

/** {@code legacy_macd_rsi} over the same bars, under this host with all it does and under {@link NaiveHost}, in nanoseconds per bar. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class NaiveHostBench {
    private static final int BARS = 4_500;

    private final Workload workload = Workload.legacyAlone(BARS);

    @Benchmark
    @OperationsPerInvocation(BARS)
    public RunReport ours() {
        return workload.play();
    }

    @Benchmark
    @OperationsPerInvocation(BARS)
    public int naive() {
        NaiveHost host = new NaiveHost();
        for (Bar bar : workload.sources().getFirst()) {
            host.onBar(bar);
        }
        return host.intents();
    }
}
