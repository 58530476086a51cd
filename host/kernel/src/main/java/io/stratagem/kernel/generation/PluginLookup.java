package io.stratagem.kernel.generation;

import org.jspecify.annotations.Nullable;

/** Finds loaded plugins. Called while a generation is built, on the builder's thread. */
@FunctionalInterface
public interface PluginLookup {
    /** The plugin of exactly this type and version, or null. */
    @Nullable
    PluginHandle find(String type, String version);
}
