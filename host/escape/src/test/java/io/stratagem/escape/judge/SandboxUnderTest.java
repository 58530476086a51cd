package io.stratagem.escape.judge;

import io.stratagem.container.LoadedPlugin;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.MetricDeclaration;
import io.stratagem.sandbox.StrategyAdmission;
import java.util.stream.Collectors;

/** The one place that says which sandbox is proved: how a jar is admitted and how a plugin object is made. */
final class SandboxUnderTest {
    private SandboxUnderTest() {}

    /** The admission of the host. */
    static Admission admission() {
        return StrategyAdmission.jdk25();
    }

    /** The plugin as the host hands it to a generation, which makes others of it to probe them. */
    static PluginHandle handle(LoadedPlugin plugin) {
        return new PluginHandle(
                plugin.type(),
                plugin.version(),
                plugin.role(),
                plugin.artifactDigest().toString(),
                plugin.newInstance(),
                plugin.metrics().stream().map(MetricDeclaration::name).collect(Collectors.toSet()),
                plugin.deprecated(),
                plugin::newInstance);
    }
}
