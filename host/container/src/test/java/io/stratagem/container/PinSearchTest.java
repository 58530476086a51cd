package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real bundles in the real framework, held on purpose. */
@Timeout(120)
class PinSearchTest {
    @TempDir
    Path directory;

    /** A plugin that sleeps in {@code params()}, as only code that was not verified can. */
    private static PluginJar sleeper(String name) {
        return PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;
                        import io.stratagem.api.param.Parameters;

                        public final class %s implements SignalPlugin {
                            @Override
                            public Parameters params() {
                                try {
                                    Thread.sleep(Long.MAX_VALUE);
                                } catch (InterruptedException ended) {
                                    return Parameters.NONE;
                                }
                                return Parameters.NONE;
                            }

                            @Override
                            public Evaluator bind(StrategyContext context) {
                                return (vector, state) -> StrategyIntent.NONE;
                            }
                        }
                        """.formatted(name))
                .strategy(name.toLowerCase(Locale.ROOT), Role.SIGNAL, "com.example." + name);
    }

    @Test
    void aBundleNobodyHoldsIsUnloadedByTheSearchItself() {
        try (Workplace workplace = new Workplace(directory)) {
            UnloadProof proof = useAndRelease(workplace, PluginJar.sample());
            assertThat(search(List.of()).among(List.of(proof))).isEmpty();
            assertThat(proof.isUnloaded()).isTrue();
        }
    }

    @Test
    void aThreadThatSleepsInPluginCodeIsNamedWithItsPlace() throws Exception {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(sleeper("Sleeper"));
            Thread thread = sleepIn(bundle.plugins().getFirst().newInstance());
            UnloadProof proof = released(bundle);
            Pins pins = search(List.of()).among(List.of(proof)).get(proof);
            assertThat(Objects.requireNonNull(pins).threads()).singleElement().satisfies(holding -> {
                assertThat(holding.name()).isEqualTo("sleeps in a plugin");
                assertThat(holding.state()).isEqualTo(Thread.State.TIMED_WAITING);
                assertThat(holding.isGivenUp()).isFalse();
                assertThat(holding.where()).startsWith("com.example.Sleeper.params");
                assertThat(holding.alsoOf()).isEmpty();
            });
            assertThat(pins.sentences().getFirst())
                    .startsWith("thread sleeps in a plugin (timed_waiting) is in com.example.Sleeper.params");
            end(thread);
        }
    }

    @Test
    void aThreadThatWasGivenUpIsKnownAsSuch() throws Exception {
        AbandonedThreads abandoned = new AbandonedThreads(1);
        try (Workplace workplace = new Workplace(directory, new ExpendableThreads(new ConstructorGauge(), abandoned))) {
            LoadedBundle bundle = workplace.installed(
                    PluginJar.of("""
                            package com.example;

                            import io.stratagem.api.*;

                            public final class SampleSignal implements SignalPlugin {
                                public SampleSignal() throws InterruptedException {
                                    Thread.sleep(Long.MAX_VALUE);
                                }

                                @Override
                                public Evaluator bind(StrategyContext context) {
                                    return (vector, state) -> StrategyIntent.NONE;
                                }
                            }
                            """).strategy(PluginJar.SAMPLE_TYPE, Role.SIGNAL, PluginJar.SAMPLE_CLASS));
            assertThatThrownBy(() -> bundle.plugins().getFirst().newInstance())
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("E_STRAT_STUCK");
            UnloadProof proof = released(bundle);
            List<Thread> givenUp = abandoned.running();
            Pins pins = search(givenUp).among(List.of(proof)).get(proof);
            assertThat(Objects.requireNonNull(pins).threads()).singleElement().satisfies(holding -> {
                assertThat(holding.isGivenUp()).isTrue();
                assertThat(holding.where()).startsWith(PluginJar.SAMPLE_CLASS + ".<init>");
            });
            end(givenUp.getFirst());
            assertThat(abandoned.running()).isEmpty();
        }
    }

    @Test
    void anObjectTheHostHoldsIsCountedByItsClass() {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            StrategyPlugin held = bundle.plugins().getFirst().newInstance();
            UnloadProof proof = released(bundle);
            Pins pins = search(List.of()).among(List.of(proof)).get(proof);
            assertThat(Objects.requireNonNull(pins).threads()).isEmpty();
            assertThat(pins.objects()).containsExactly(new Pins.LiveObjects(PluginJar.SAMPLE_CLASS, 1, ""));
            assertThat(pins.sentences()).containsExactly("1 object of " + PluginJar.SAMPLE_CLASS);
            assertThat(held.params().all()).isEmpty();
        }
    }

    @Test
    void eachOfThreeBundlesGetsItsOwnAnswer() throws Exception {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle asleep = workplace.installed(sleeper("Sleeper"));
            Thread thread = sleepIn(asleep.plugins().getFirst().newInstance());
            LoadedBundle heldBundle = workplace.installed(PluginJar.sample());
            StrategyPlugin held = heldBundle.plugins().getFirst().newInstance();
            UnloadProof clean = released(workplace.installed(sleeper("Awake")));
            UnloadProof stuck = released(asleep);
            UnloadProof kept = released(heldBundle);
            Map<UnloadProof, Pins> found = search(List.of()).among(List.of(clean, stuck, kept));
            assertThat(found).containsOnlyKeys(stuck, kept);
            assertThat(clean.isUnloaded()).isTrue();
            assertThat(Objects.requireNonNull(found.get(stuck)).threads()).hasSize(1);
            assertThat(Objects.requireNonNull(found.get(kept)).threads()).isEmpty();
            end(thread);
            assertThat(held.params().all()).isEmpty();
        }
    }

    @Test
    void aNameThatABundleInTheFrameworkHasTooIsMarked() {
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.stored(PluginJar.sample());
            LoadedBundle first = workplace.framework.install(stored);
            StrategyPlugin held = first.plugins().getFirst().newInstance();
            StrategyPlugin atWork =
                    workplace.framework.install(stored).plugins().getFirst().newInstance();
            UnloadProof proof = released(first);
            Pins pins = new PinSearch(List.of(stored), List.of())
                    .among(List.of(proof))
                    .get(proof);
            String id = stored.pluginIds().getFirst();
            assertThat(Objects.requireNonNull(pins).objects())
                    .containsExactly(new Pins.LiveObjects(PluginJar.SAMPLE_CLASS, 2, id));
            assertThat(pins.sentences())
                    .containsExactly("2 objects of " + PluginJar.SAMPLE_CLASS + " (or of the same name in " + id + ")");
            assertThat(held.params()).isEqualTo(atWork.params());
        }
    }

    @Test
    void aContextClassLoaderIsFoundThoughTheThreadIsElsewhere() throws Exception {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            CountDownLatch end = new CountDownLatch(1);
            Thread thread = Thread.ofPlatform().name("lent its loader").daemon().unstarted(() -> await(end));
            thread.setContextClassLoader(
                    bundle.loadedClass(PluginJar.SAMPLE_CLASS).getClassLoader());
            thread.start();
            UnloadProof proof = released(bundle);
            Pins pins = search(List.of()).among(List.of(proof)).get(proof);
            assertThat(Objects.requireNonNull(pins).sentences())
                    .singleElement()
                    .asString()
                    .startsWith("thread lent its loader (")
                    .endsWith(") has its loader as context class loader");
            end.countDown();
            thread.join();
        }
    }

    @Test
    void whenOnlyAClassIsHeldNothingIsFoundAndThatIsSaid() {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            Class<?> held = bundle.loadedClass(PluginJar.SAMPLE_CLASS);
            UnloadProof proof = released(bundle);
            Pins pins = search(List.of()).among(List.of(proof)).get(proof);
            assertThat(Objects.requireNonNull(pins).sentences())
                    .singleElement()
                    .asString()
                    .startsWith("no thread in its code and no object of its classes");
            assertThat(held.getName()).isEqualTo(PluginJar.SAMPLE_CLASS);
        }
    }

    private static PinSearch search(List<Thread> givenUp) {
        return new PinSearch(List.of(), givenUp);
    }

    private static UnloadProof useAndRelease(Workplace workplace, PluginJar jar) {
        LoadedBundle bundle = workplace.installed(jar);
        assertThat(bundle.plugins().getFirst().newInstance().params().all()).isEmpty();
        return released(bundle);
    }

    private static UnloadProof released(LoadedBundle bundle) {
        return switch (bundle.release(Duration.ZERO)) {
            case Release.Released(UnloadProof proof) -> proof;
            case Release.StillLeased(int leases) -> throw new AssertionError(leases + " leases are out");
        };
    }

    private static Thread sleepIn(StrategyPlugin plugin) {
        Thread thread = Thread.ofPlatform().name("sleeps in a plugin").daemon().start(plugin::params);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return thread;
    }

    private static void end(Thread thread) throws InterruptedException {
        thread.interrupt();
        assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
