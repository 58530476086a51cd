package io.stratagem.bench.sandbox;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** {@code onEvent} of each family, as compiled and woven. Both on metered threads, so the threads make no difference. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Djmh.executor=CUSTOM", "-Djmh.executor.class=io.stratagem.bench.sandbox.MeteredExecutor"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class WovenFamilyBench {
    @Param({"legacy_macd_rsi", "trend_multifactor", "mean_reversion", "volatility_overlay"})
    public String family = "";

    @Param({"plain", "woven"})
    public String form = "";

    private FamilyCalls calls = new FamilyCalls("legacy_macd_rsi", false);

    @Setup
    public void load() {
        calls = new FamilyCalls(family, form.equals("woven"));
    }

    @Setup(Level.Iteration)
    public void rearm() {
        calls.rearm();
    }

    @Benchmark
    public void onEvent(Blackhole sink) {
        sink.consume(calls.next());
    }
}
