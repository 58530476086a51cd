package io.stratagem.probe;

import static io.stratagem.probe.Subjects.frame;
import static io.stratagem.probe.Subjects.overlay;
import static io.stratagem.probe.Subjects.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.FrameContext;
import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.random.RandomSource;
import io.stratagem.api.state.CountSlot;
import io.stratagem.api.state.NumberSlot;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A strategy that remembers in declared state alone is never refused. */
class CleanStrategyTest {
    private static final StrategyIntent BUY = StrategyIntent.goLong(0.5).notional(1_000);

    private final Probe probe = new Probe();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyStrategyOfDeclaredStateIsClean(long seed) {
        ProbeReport report = probe.run(signal(() -> new DeclaredAtRandom(seed)));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void everySnapshotPointIsContinuedAndEveryRunCompared() {
        ProbeReport report = probe.run(signal(() -> new DeclaredAtRandom(1)));

        ProbeResult.Clean clean = (ProbeResult.Clean) report.hiddenState();
        assertThat(clean.evaluations()).isGreaterThan(3 * 2 * 600 + 32 * 64);
        assertThat(clean.intents()).isPositive();
        assertThat(clean.isWeak()).isFalse();
    }

    @Test
    void theSameStrategyGetsTheSameReport() {
        ProbeReport one = probe.run(signal(() -> new DeclaredAtRandom(5)));
        ProbeReport other = new Probe().run(signal(() -> new DeclaredAtRandom(5)));

        assertThat(other).isEqualTo(one);
    }

    @Test
    void randomNumbersOfTheContextAreNotHiddenState() {
        ProbeReport report = probe.run(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            RandomSource random = context.random();
            return (vector, state) -> state.next(random) < 0.05 && vector.get(price) > 0 ? BUY : StrategyIntent.NONE;
        }));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
    }

    @Test
    void anOverlayThatDeclaresItsMeanIsClean() {
        ProbeReport report = probe.run(overlay(() -> new OverlayPlugin() {
            @Override
            public OverlayPlugin.Evaluator bind(StrategyContext context) {
                FeatureHandle price = context.feature(Features.price());
                NumberSlot mean = context.number("mean", 0, "a slow mean of the price");
                return (vector, state, answer) -> {
                    state.set(mean, 0.9 * state.get(mean) + 0.1 * vector.get(price));
                    answer.scale(Direction.LONG, vector.get(price) > state.get(mean) ? 1 : 0.5);
                };
            }
        }));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
        assertThat(((ProbeResult.Clean) report.hiddenState()).intents()).isPositive();
    }

    @Test
    void aFrameStrategyThatDeclaresItsLeaderAndReadsItsPortfolioIsClean() {
        ProbeReport report = probe.run(frame(() -> new FramePlugin() {
            @Override
            public FramePlugin.Evaluator bind(FrameContext context) {
                FeatureHandle change = context.feature(Features.change(1));
                CountSlot leader = context.perStrategy().count("leader", -1, "the symbol to buy next");
                NumberSlot best = context.number("best", 0, "the largest change of the symbol");
                return (seen, portfolio, state) -> {
                    int ahead = (int) state.strategy().get(leader);
                    if (ahead >= 0 && seen.isPresent(ahead)) {
                        boolean held = portfolio.quantity(ahead) > 0;
                        state.emit(ahead, held ? StrategyIntent.flat() : BUY);
                    }
                    for (int symbol = 0; symbol < seen.size(); symbol++) {
                        if (seen.isPresent(symbol)
                                && seen.vector(symbol).get(change)
                                        > state.symbolState(symbol).get(best)) {
                            state.symbolState(symbol)
                                    .set(best, seen.vector(symbol).get(change));
                            state.strategy().set(leader, symbol);
                        }
                    }
                };
            }
        }));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
        assertThat(((ProbeResult.Clean) report.hiddenState()).intents()).isPositive();
    }

    @Test
    void aStrategyThatFailsTheSameWayEachTimeIsClean() {
        ProbeReport report = probe.run(signal(() -> context -> {
            FeatureHandle change = context.feature(Features.change(1));
            return (vector, state) -> {
                if (vector.get(change) > 2) {
                    throw new IllegalStateException("too fast");
                }
                return vector.get(change) > 1 ? BUY : StrategyIntent.NONE;
            };
        }));

        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Clean.class);
    }

    @Test
    void featuresThatNoBarCanGiveHaveValuesInTheSample() {
        ProbeReport report = probe.run(signal(() -> context -> {
            FeatureHandle spread = context.feature("spread_bps");
            return (vector, state) -> vector.get(spread) < 0.2 ? BUY : StrategyIntent.NONE;
        }));

        assertThat(((ProbeResult.Clean) report.hiddenState()).intents()).isGreaterThan(10);
    }

    @Test
    void aStrategyThatNeverActsIsWeakEvidence() {
        ProbeReport report = probe.run(signal(() -> context -> {
            context.feature(Features.price());
            return (vector, state) -> StrategyIntent.NONE;
        }));

        assertThat(report.isWeak()).isTrue();
        assertThat(report.hiddenState().sentence()).contains("weak evidence, because the strategy never acted");
    }

    @Test
    void whatCannotBeBoundIsNotProbed() {
        ProbeReport report = probe.run(signal(() -> context -> {
            throw new IllegalArgumentException("no");
        }));

        assertThat(report.hiddenState())
                .isEqualTo(new ProbeResult.NotProbed("it cannot be bound (java.lang.IllegalArgumentException)"));
        assertThat(report.faults()).isEmpty();
    }

    @Test
    void whatCanBeBoundOnceOnlyIsRefused() {
        AtomicInteger binds = new AtomicInteger();

        ProbeReport report = probe.run(signal(() -> context -> {
            context.feature(Features.price());
            if (binds.incrementAndGet() > 2) {
                throw new IllegalStateException("no more");
            }
            return (vector, state) -> StrategyIntent.NONE;
        }));

        assertThat(report.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).isEqualTo("it could be bound at first and not again"));
    }

    @Test
    void aWarmUpLongerThanAnySampleIsNotProbed() {
        ProbeReport report = probe.run(signal(() -> context -> {
            context.feature(Features.sma(20_000));
            return (vector, state) -> StrategyIntent.NONE;
        }));

        assertThat(report.hiddenState().sentence())
                .isEqualTo("not probed: its warm-up of 20000 events is longer than the sample");
    }
}
