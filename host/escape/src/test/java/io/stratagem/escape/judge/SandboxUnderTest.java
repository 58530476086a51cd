package io.stratagem.escape.judge;

import io.stratagem.container.LoadedPlugin;
import io.stratagem.kernel.generation.PluginHandle;
import io.stratagem.sandbox.Admission;
import io.stratagem.sandbox.MetricDeclaration;
import io.stratagem.sandbox.StrategyAdmission;
import java.util.stream.Collectors;

/** The one place that says which sandbox is proved: how a jar is admitted and how a plugin object is made. */
final class SandboxUnderTest {
    /** Whether verdicts are asserted. A sandbox that looks at manifests alone fails most rows; then they are only counted. */
    static final boolean COMPLETE = true;

    private SandboxUnderTest() {}

    /** The admission of the host. */
    static Admission admission() {
        return StrategyAdmission.jdk25();
    }

    /** The plugin as the host hands it to a generation, less the probe: what is judged here must hold without it. */
    static PluginHandle handle(LoadedPlugin plugin) {
        return new PluginHandle(
                plugin.type(),
                plugin.version(),
                plugin.role(),
                plugin.artifactDigest().toString(),
                plugin.newInstance(),
                plugin.metrics().stream().map(MetricDeclaration::name).collect(Collectors.toSet()),
                plugin.deprecated());
    }
}
