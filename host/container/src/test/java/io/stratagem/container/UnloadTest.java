package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.api.StrategyPlugin;
import io.stratagem.sandbox.testing.PluginJar;
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
