package io.stratagem.probe;

import static io.stratagem.probe.Subjects.frame;
import static io.stratagem.probe.Subjects.overlay;
import static io.stratagem.probe.Subjects.signal;
import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Direction;
import io.stratagem.api.FeatureVector;
import io.stratagem.api.FrameContext;
import io.stratagem.api.FramePlugin;
import io.stratagem.api.OverlayPlugin;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.StrategyState;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.Features;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.state.FlagSlot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Every way to remember something outside declared state that these plugins use is found. */
class HiddenStateTest {
    private static final StrategyIntent BUY = StrategyIntent.goLong(0.5).notional(1_000);

    private final Probe probe = new Probe();

    @Test
    void aCounterInTheEvaluatorIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            return new SignalPlugin.Evaluator() {
                private int events;

                @Override
                public StrategyIntent onEvent(FeatureVector vector, StrategyState state) {
                    return ++events % 50 == 0 && vector.get(price) > 0 ? BUY : StrategyIntent.NONE;
                }
            };
        }));
    }

    @Test
    void aStaticMapIsFound() {
        assertFound(signal(StaticMap::new));
    }

    static final class StaticMap implements SignalPlugin {
        private static final Map<String, Double> LAST = new HashMap<>();

        @Override
        public SignalPlugin.Evaluator bind(StrategyContext context) {
            FeatureHandle price = context.feature(Features.price());
            return (vector, state) -> {
                double now = vector.get(price);
                Double before = LAST.put(vector.symbol(), now);
                return before != null && now > before * 1.02 ? BUY : StrategyIntent.NONE;
            };
        }
    }

    @Test
    void aCapturedArrayIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            double[] highest = {0};
            return (vector, state) -> {
                boolean rising = vector.get(price) > highest[0];
                highest[0] = Math.max(highest[0], vector.get(price));
                return rising ? BUY : StrategyIntent.NONE;
            };
        }));
    }

    @Test
    void aCooldownInAFieldThatShowsRarelyIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle rsi = context.feature(Features.rsi(14));
            long[] quietUntil = {Long.MIN_VALUE};
            return (vector, state) -> {
                if (vector.eventTimeMillis() < quietUntil[0] || vector.get(rsi) > 30) {
                    return StrategyIntent.NONE;
                }
                quietUntil[0] = vector.eventTimeMillis() + 20 * 60_000L;
                return BUY;
            };
        }));
    }

    @Test
    void aCacheByVectorObjectIsFound() {
        Map<FeatureVector, Integer> seen = new WeakHashMap<>();
        assertFound(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            return (vector, state) ->
                    seen.merge(vector, 1, Integer::sum) % 40 == 0 && vector.get(price) > 0 ? BUY : StrategyIntent.NONE;
        }));
    }

    @Test
    void aDependenceOnIdentityHashesIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            Object self = new Object();
            return (vector, state) -> (System.identityHashCode(self) >>> 3) % 8 == (long) vector.get(price) % 8
                    ? BUY
                    : StrategyIntent.NONE;
        }));
    }

    @Test
    void aDependenceOnTheOrderOfObjectsInAHashSetIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
            Set<Object> votes = new HashSet<>();
            for (int vote = 0; vote < 8; vote++) {
                Object voter = new Object();
                numbers.put(voter, vote);
                votes.add(voter);
            }
            return (vector, state) -> {
                int first = numbers.getOrDefault(votes.iterator().next(), 0);
                return (long) vector.get(price) % 8 == first ? BUY : StrategyIntent.NONE;
            };
        }));
    }

    @Test
    void theFirstSymbolSeenKeptInAFieldIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle change = context.feature(Features.change(1));
            String[] leader = {""};
            return (vector, state) -> {
                leader[0] = leader[0].isEmpty() ? vector.symbol() : leader[0];
                return vector.get(change) > 1 && vector.symbol().equals(leader[0]) ? BUY : StrategyIntent.NONE;
            };
        }));
    }

    @Test
    void hiddenStateThatOnlyReachesAnObservableIsFound() {
        assertFound(signal(() -> context -> {
            FeatureHandle price = context.feature(Features.price());
            Observable shown = context.observable("previous");
            double[] previous = {0};
            return (vector, state) -> {
                state.show(shown, previous[0]);
                previous[0] = vector.get(price);
                return StrategyIntent.NONE;
            };
        }));
    }

    @Test
    void hiddenStateThatOnlyReachesASlotIsFoundAndTheSlotIsNamed() {
        Fault fault = found(signal(() -> context -> {
            context.feature(Features.price());
            FlagSlot flag = context.flag("odd", false, "whether the count is odd");
            int[] count = {0};
            return (vector, state) -> {
                state.set(flag, ++count[0] % 7 == 0);
                return StrategyIntent.NONE;
            };
        }));

        assertThat(fault.seen()).contains("slot odd = ");
    }

    @Test
    void aBindThatAsksForSomethingElseEachTimeIsFound() {
        AtomicInteger binds = new AtomicInteger();

        Fault fault = found(signal(() -> context -> {
            context.feature(Features.sma(5 + binds.incrementAndGet()));
            return (vector, state) -> StrategyIntent.NONE;
        }));

        assertThat(fault.what()).contains("a second bind declares something else");
    }

    @Test
    void anOverlayThatRemembersIsFound() {
        assertFound(overlay(() -> new OverlayPlugin() {
            @Override
            public OverlayPlugin.Evaluator bind(StrategyContext context) {
                FeatureHandle price = context.feature(Features.price());
                double[] mean = {0};
                return (vector, state, answer) -> {
                    mean[0] = 0.99 * mean[0] + 0.01 * vector.get(price);
                    answer.scale(Direction.LONG, vector.get(price) > mean[0] ? 1 : 0.5);
                };
            }
        }));
    }

    @Test
    void aFrameStrategyThatRemembersIsFound() {
        assertFound(frame(() -> new FramePlugin() {
            @Override
            public FramePlugin.Evaluator bind(FrameContext context) {
                FeatureHandle change = context.feature(Features.change(1));
                int[] leader = {-1};
                return (seen, portfolio, state) -> {
                    if (leader[0] >= 0 && seen.isPresent(leader[0])) {
                        state.emit(leader[0], BUY);
                    }
                    leader[0] = -1;
                    for (int symbol = 0; symbol < seen.size(); symbol++) {
                        if (seen.isPresent(symbol) && seen.vector(symbol).get(change) > 2) {
                            leader[0] = symbol;
                        }
                    }
                };
            }
        }));
    }

    @Test
    void theFirstDifferingEventIsNamedWithBothResults() {
        Fault fault = found(signal(() -> context -> {
            FeatureHandle change = context.feature(Features.change(1));
            boolean[] bought = {false};
            return (vector, state) -> {
                if (bought[0] || vector.get(change) <= 0) {
                    return StrategyIntent.NONE;
                }
                bought[0] = true;
                return BUY.because("rising");
            };
        }));

        assertThat(fault.where()).isEqualTo("strategy under-test");
        assertThat(fault.what())
                .matches("evaluated by an evaluator that was used before, event \\d+ of the sample "
                        + "\\(SAMPLE\\.A, 2024-01-01T00:\\d\\d:00Z\\) goes otherwise");
        assertThat(fault.seen())
                .startsWith("at first LONG 1000.0 @0.5 [")
                .contains("rising")
                .endsWith("for SAMPLE.A, then no intent");
    }

    private void assertFound(ProbeSubject subject) {
        assertThat(found(subject).code()).isEqualTo(ErrorCode.E_STRAT_HIDDEN_STATE);
    }

    private Fault found(ProbeSubject subject) {
        ProbeReport report = probe.run(subject);
        assertThat(report.hiddenState()).isInstanceOf(ProbeResult.Differs.class);
        assertThat(report.faults()).hasSize(1);
        return report.faults().getFirst();
    }
}
