package io.stratagem.sandbox.weave;

import org.jspecify.annotations.Nullable;

/** Gives class files by name, and always the same one for a name. */
@FunctionalInterface
public interface ClassSource {
    /**
     * The class file, or null when there is none. Asked once per name by whoever keeps what it read.
     *
     * @param internalName such as {@code java/util/Map}
     */
    byte @Nullable [] find(String internalName);
}
