package io.stratagem.escape.tricks;

import io.stratagem.api.Role;
import io.stratagem.sandbox.testing.CompiledSources;
import io.stratagem.sandbox.testing.PluginJar;
import java.util.Objects;
import java.util.SortedMap;

/** A bundle with nothing wrong in it, for tricks to be played with. */
final class InnocentPlugin {
    private static final SortedMap<String, byte[]> CLASSES =
            CompiledSources.compile(PluginJar.signalSource("escape.Innocent", "return StrategyIntent.NONE;"));

    private InnocentPlugin() {}

    static PluginJar jar(String type) {
        return PluginJar.ofClasses(CLASSES).strategy(type, Role.SIGNAL, "escape.Innocent");
    }

    static byte[] classFile() {
        return Objects.requireNonNull(CLASSES.get("escape/Innocent.class")).clone();
    }
}
