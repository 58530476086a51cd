package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stratagem.api.Role;
import io.stratagem.api.StrategyPlugin;
import io.stratagem.api.error.FaultException;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.ExpendableThreads;
import io.stratagem.guard.watch.PatientStopper;
import io.stratagem.sandbox.testing.PluginJar;
import io.stratagem.stop.StopThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class UnloadTest {
    private static final int CYCLES = 50;
    private static final int MOST_COLLECTIONS = 20;

    @TempDir
    Path directory;

    @Test
    void everyReleasedBundleIsUnloaded() {
        try (Workplace workplace = new Workplace(directory)) {
            StoredBundle stored = workplace.stored(PluginJar.sample());
            List<UnloadProof> proofs = new ArrayList<>();
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                proofs.add(useAndRelease(workplace.framework, stored));
            }
            assertThat(workplace.framework.size()).isZero();
            collectUntilUnloaded(proofs);
            assertThat(proofs).allMatch(UnloadProof::isUnloaded);
        }
    }

    @Test
    void aPluginObjectThatIsStillHeldKeepsItsClassesAndTheProofSaysSo() {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedBundle bundle = workplace.installed(PluginJar.sample());
            StrategyPlugin held = bundle.plugins().getFirst().newInstance();
            UnloadProof proof = proof(bundle.release(Duration.ZERO));
            System.gc();
            assertThat(proof.isUnloaded()).isFalse();
            assertThat(Objects.requireNonNull(held).params().all()).isEmpty();
        }
    }

    @Test
    void aBundleIsUnloadedOnceTheThreadThatWasStuckInItIsStopped() {
        try (StopThread stopThread = StopThread.open()) {
            AbandonedThreads abandoned =
                    new AbandonedThreads(1, new PatientStopper(stopThread::stop, Duration.ofSeconds(20)));
            try (Workplace workplace =
                    new Workplace(directory, new ExpendableThreads(new ConstructorGauge(), abandoned))) {
                UnloadProof proof = getStuckAndRelease(workplace);
                assertThat(abandoned.total()).isEqualTo(1);
                assertThat(abandoned.alive()).isZero();
                collectUntilUnloaded(List.of(proof));
                assertThat(proof.isUnloaded()).isTrue();
            }
        }
    }

    private static UnloadProof getStuckAndRelease(Workplace workplace) {
        LoadedBundle bundle = workplace.installed(
                PluginJar.of("""
                        package com.example;

                        import io.stratagem.api.*;

                        public final class SampleSignal implements SignalPlugin {
                            public SampleSignal() {
                                while (true) {
                                }
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
        return proof(bundle.release(Duration.ZERO));
    }

    private static UnloadProof useAndRelease(StrategyFramework framework, StoredBundle stored) {
        LoadedBundle bundle = framework.install(stored);
        assertThat(bundle.plugins().getFirst().newInstance().params().all()).isEmpty();
        return proof(bundle.release(Duration.ZERO));
    }

    private static UnloadProof proof(Release release) {
        return switch (release) {
            case Release.Released(UnloadProof proof) -> proof;
            case Release.StillLeased(int leases) -> throw new AssertionError(leases + " leases are out");
        };
    }

    private static void collectUntilUnloaded(List<UnloadProof> proofs) {
        for (int i = 0; i < MOST_COLLECTIONS && !proofs.stream().allMatch(UnloadProof::isUnloaded); i++) {
            System.gc();
        }
    }
}
