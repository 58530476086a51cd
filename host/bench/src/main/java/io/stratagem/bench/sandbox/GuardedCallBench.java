package io.stratagem.bench.sandbox;

import io.stratagem.bench.SignalCalls;
import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One evaluation on a metered thread (armed, transaction, checks, disarmed) against the evaluator called bare on plain arrays, and
 * arming alone. All on metered threads, in one JVM per parameter.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Djmh.executor=CUSTOM", "-Djmh.executor.class=io.stratagem.bench.sandbox.MeteredExecutor"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GuardedCallBench {
    @Param({"trend", "reversion", "legacy"})
    public String strategy = "trend";

    private SignalCalls calls = new SignalCalls(strategy);

    @Setup
    public void choose() {
        calls = new SignalCalls(strategy);
    }

    @Benchmark
    public void guarded(Blackhole sink) {
        sink.consume(calls.hosted());
    }

    @Benchmark
    public void bare(Blackhole sink) {
        sink.consume(calls.bare());
    }

    @Benchmark
    public boolean armAndDisarm() {
        MeteredThread thread = Objects.requireNonNull(MeteredThread.currentOrNull());
        thread.arm(Budget.EVALUATION);
        thread.disarm();
        return thread.mayGoOn();
    }
}
