package io.stratagem.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.stratagem.sandbox.testing.PluginJar;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrategyFrameworkTest {
    @TempDir
    Path directory;

    @Test
    void aStoredBundleBecomesAPlugin() {
        try (Workplace workplace = new Workplace(directory)) {
            LoadedPlugin plugin =
                    workplace.installed(PluginJar.sample()).plugins().getFirst();
            assertThat(plugin.id()).isEqualTo("sample_signal@1.0.0");
            assertThat(plugin.newInstance().params().all()).isEmpty();
        }
    }
}
