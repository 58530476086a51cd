package io.stratagem.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.kernel.ledger.Position;
import io.stratagem.testkit.Replay;
import io.stratagem.testkit.StrategyHarness;
import io.stratagem.testkit.TestStrategy;
import org.junit.jupiter.api.Test;

/** Warm-up moves features and windows and asks for nothing; a long silence starts it anew. */
class WarmUpTest {
    /** Says at every event how many times it was asked, as its notional, and what the price was two events ago. */
    private static final class Counter implements SignalPlugin {
        @Override
        public int warmupBars(ParameterValues params) {
            return 3;
        }

        @Override
        public Evaluator bind(StrategyContext context) {
            var window = context.window(context.feature("price"), 3);
            var asked = context.count("asked");
            return (vector, state) -> {
                state.set(asked, state.get(asked) + 1);
                return StrategyIntent.goLong(1)
                        .notional((double) state.get(asked))
                        .because("two_ago", state.ago(window, 2));
            };
        }
    }

    @Test
    void theFirstDecisionFollowsTheWarmUpWithFreshSlotsAndFilledWindows() {
        Replay replay = StrategyHarness.of(TestStrategy.of("counter", new Counter(), "AAA"))
                .replayEvents(Days.of(5, "AAA"));
        assertThat(Said.by(replay)).containsExactly("3 AAA counter LONG 1 emitted", "4 AAA counter LONG 2 emitted");
        assertThat(replay.decisions().getFirst().target().rationale().getFirst().value())
                .isEqualTo(101.5);
        assertThat(replay.of("counter").skips()).containsEntry("warming_up", 3L);
    }

    @Test
    void aGapStartsAnewWhileThePositionStaysAndIsMarkedStale() {
        Replay replay = StrategyHarness.of(TestStrategy.of("counter", new Counter(), "AAA"))
                .replayEvents(Days.on("AAA", 0, 1, 2, 3, 4, 20, 21, 22, 23));
        assertThat(Said.by(replay))
                .containsExactly(
                        "3 AAA counter LONG 1 emitted",
                        "4 AAA counter LONG 2 emitted",
                        "23 AAA counter LONG 1 emitted");
        assertThat(replay.report().gaps()).isEqualTo(1);
    }

    @Test
    void aPositionHeldOverAGapStaysAndIsMarkedStale() {
        SignalPlugin once = context -> {
            context.feature("price");
            var done = context.flag("done");
            return (vector, state) -> {
                if (state.get(done) || vector.eventTimeMillis() > 10 * Days.MILLIS) {
                    return StrategyIntent.NONE;
                }
                state.set(done, true);
                return StrategyIntent.goLong(1).notional(100);
            };
        };
        Replay held = StrategyHarness.of(TestStrategy.of("once", once, "AAA")).replayEvents(Days.on("AAA", 0, 1, 2));
        Replay gap = StrategyHarness.of(TestStrategy.of("once", once, "AAA")).replayEvents(Days.on("AAA", 0, 1, 30));
        assertThat(position(held).isStale()).isFalse();
        assertThat(position(gap).isStale()).isTrue();
        assertThat(position(gap).quantity())
                .isEqualTo(position(held).quantity())
                .isPositive();
    }

    private static Position position(Replay replay) {
        return java.util.Objects.requireNonNull(replay.ledger().find("once", "AAA"));
    }
}
