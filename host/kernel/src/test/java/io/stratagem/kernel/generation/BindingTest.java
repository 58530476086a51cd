package io.stratagem.kernel.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.Role;
import io.stratagem.api.SignalPlugin;
import io.stratagem.api.StrategyContext;
import io.stratagem.api.StrategyIntent;
import io.stratagem.api.Timeframe;
import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.param.ParameterProblem;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.catalog.BreakerSettings;
import io.stratagem.catalog.BudgetSettings;
import io.stratagem.catalog.Catalog;
import io.stratagem.catalog.CatalogEntry;
import io.stratagem.catalog.ConflictSettings;
import io.stratagem.catalog.Locations;
import io.stratagem.catalog.OnDisable;
import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.guard.Budget;
import io.stratagem.guard.Meter;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.ThreadGauge;
import io.stratagem.market.TradingMode;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a plugin says while a generation is built is asked on a thread of its own, inside a budget, and copied. */
class BindingTest {
    private static final BudgetSettings NONE = BudgetSettings.DEFAULT;

    @Test
    void thePluginIsAskedOnAMeteredThreadOfItsOwn() {
        List<Thread> threads = new ArrayList<>();
        SignalPlugin curious = context -> {
            context.feature("price");
            threads.add(Thread.currentThread());
            return (vector, state) -> StrategyIntent.NONE;
        };

        Generation generation = build(curious, NONE);

        assertThat(generation.strategies()).hasSize(1);
        assertThat(threads).isNotEmpty().allMatch(MeteredThread.class::isInstance);
        assertThat(threads).doesNotContain(Thread.currentThread());
    }

    @Test
    void theCatalogsBudgetGoesOverTheHosts() {
        SignalPlugin plain = context -> {
            context.feature("price");
            return (vector, state) -> StrategyIntent.NONE;
        };
        BudgetSettings tight = new BudgetSettings(OptionalLong.of(1_000), OptionalLong.empty(), OptionalLong.of(50));

        BoundStrategy bound = build(plain, tight).strategies().getFirst().bound();

        assertThat(bound.budget())
                .isEqualTo(new Budget(1_000, Budget.EVALUATION.allocationBytes(), Budget.EVALUATION.depth()));
        assertThat(bound.deadlineMillis()).isEqualTo(50);
    }

    @Test
    void bindingWithoutEndIsABudgetExceeded() {
        SignalPlugin endless = context -> {
            while (true) {
                Meter.tick();
            }
        };

        assertThat(reason(endless).code()).isEqualTo(ErrorCode.E_STRAT_BUDGET_EXCEEDED);
    }

    @Test
    void ofAnAuthorsExceptionOnlyClassAndPlaceAreTold() {
        SignalPlugin hostile = context -> {
            throw new Hostile();
        };

        Fault reason = reason(hostile);

        assertThat(reason.code()).isEqualTo(ErrorCode.E_STRAT_BIND_FAILED);
        assertThat(reason.seen()).startsWith(Hostile.class.getName() + " at ");
    }

    @Test
    void aListThatLiesIsCopiedOnceAndCounted() {
        List<Integer> asked = new ArrayList<>();
        SignalPlugin liar = new SignalPlugin() {
            @Override
            public Evaluator bind(StrategyContext context) {
                context.feature("price");
                return (vector, state) -> StrategyIntent.NONE;
            }

            @Override
            public List<FeatureSpec> requiredFeatures(ParameterValues params) {
                return new AbstractList<>() {
                    @Override
                    public FeatureSpec get(int index) {
                        asked.add(index);
                        return FeatureSpec.parse("price");
                    }

                    @Override
                    public int size() {
                        return 600;
                    }
                };
            }
        };

        Fault reason = reason(liar);

        assertThat(reason.code()).isEqualTo(ErrorCode.E_STRAT_BIND_FAILED);
        assertThat(reason.seen()).contains("requiredFeatures returned 600 items; at most 512");
        assertThat(asked).hasSize(600);
    }

    @Test
    void textsOfProblemsAreMadePlain() {
        SignalPlugin picky = new SignalPlugin() {
            @Override
            public Evaluator bind(StrategyContext context) {
                return (vector, state) -> StrategyIntent.NONE;
            }

            @Override
            public List<ParameterProblem> validateParams(ParameterValues params) {
                return List.of(new ParameterProblem("fast", "is\n\u001b[31mred" + "!".repeat(10_000)));
            }
        };

        Fault reason = reason(picky);

        assertThat(reason.code()).isEqualTo(ErrorCode.E_STRAT_PARAMS_INVALID);
        assertThat(reason.sentence()).contains("is\\u000a\\u001b[31mred!").hasSizeLessThan(800);
    }

    @Test
    void namesUnfitForScreensAndWindowsWithoutMeasureAreRefused() {
        SignalPlugin loud = context -> {
            context.feature("price");
            context.observable("z\u001b[2J");
            for (int window = 0; window < 20; window++) {
                context.history("history_" + window, 65_536, "");
            }
            return (vector, state) -> StrategyIntent.NONE;
        };

        assertThat(build(loud, NONE).disabled().getFirst().reasons())
                .extracting(Fault::what)
                .anyMatch(what -> what.contains("control characters"))
                .anyMatch(what -> what.contains("windows of 1310720 values"));
    }

    @Test
    void aPluginThatIsStuckIsNotAskedAgain() {
        CountDownLatch never = new CountDownLatch(1);
        List<String> asked = new ArrayList<>();
        SignalPlugin stuck = context -> {
            asked.add("asked");
            try {
                never.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return (vector, state) -> StrategyIntent.NONE;
        };
        ExpendableThreads threads = new ExpendableThreads(new HourGauge(), new AbandonedThreads(2));
        Catalog catalog = catalog(entry("first", NONE), entry("second", NONE));

        Generation generation = new GenerationBuilder((type, version) -> handle(stuck), threads).build(1, catalog);

        assertThat(generation.disabled())
                .extracting(disabled -> disabled.reasons().getFirst().code())
                .containsExactly(ErrorCode.E_STRAT_STUCK, ErrorCode.E_STRAT_STUCK);
        assertThat(asked).hasSize(1);
        assertThat(threads.abandoned().total()).isEqualTo(1);
        never.countDown();
    }

    private static Fault reason(SignalPlugin plugin) {
        return build(plugin, NONE).disabled().getFirst().reasons().getFirst();
    }

    private static Generation build(SignalPlugin plugin, BudgetSettings budget) {
        return new GenerationBuilder((type, version) -> handle(plugin)).build(1, catalog(entry("tested", budget)));
    }

    private static PluginHandle handle(SignalPlugin plugin) {
        return new PluginHandle("tested", "1.0.0", Role.SIGNAL, "", plugin, Set.of(), "");
    }

    private static Catalog catalog(CatalogEntry... entries) {
        return new Catalog(Catalog.SCHEMA_VERSION, 0, ConflictSettings.DEFAULT, List.of(entries), "");
    }

    private static CatalogEntry entry(String id, BudgetSettings budget) {
        return new CatalogEntry(
                id,
                "tested",
                "1.0.0",
                true,
                TradingMode.PAPER,
                Map.of(),
                List.of("AAA"),
                Timeframe.parse("1d"),
                List.of(),
                0,
                OptionalInt.empty(),
                CatalogEntry.DEFAULT_PRIORITY,
                OptionalLong.empty(),
                List.of(),
                BreakerSettings.DEFAULT,
                budget,
                List.of(),
                OnDisable.DEFAULT,
                Optional.empty(),
                Locations.madeBy("test"));
    }

    /** Finds an hour more of processor time at every look. */
    private static final class HourGauge implements ThreadGauge {
        private final AtomicLong hours = new AtomicLong();

        @Override
        public long nanos() {
            return 0;
        }

        @Override
        public long cpuNanos(Thread thread) {
            return hours.incrementAndGet() * 3_600_000_000_000L;
        }

        @Override
        public long allocatedBytes(Thread thread) {
            return UNKNOWN;
        }

        @Override
        public boolean isWaiting(Thread thread) {
            return false;
        }
    }

    /** Answers every question with a failure. */
    private static final class Hostile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("asked for the message");
        }
    }
}
