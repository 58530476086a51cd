package io.stratagem.bench;

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
 * An evaluator called by the host (windows, warm-up, missing features, transaction, output check) against the same evaluator called
 * bare, on the same rows.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HostedCallBench {
    @Param({"trend", "reversion", "legacy"})
    public String strategy = "trend";

    private SignalCalls calls = new SignalCalls(strategy);

    @Setup
    public void choose() {
        calls = new SignalCalls(strategy);
    }

    @Benchmark
    public void hosted(Blackhole sink) {
        sink.consume(calls.hosted());
    }

    @Benchmark
    public void bare(Blackhole sink) {
        sink.consume(calls.bare());
    }
}
