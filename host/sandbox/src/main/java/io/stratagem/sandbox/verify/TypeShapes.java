package io.stratagem.sandbox.verify;

import org.jspecify.annotations.Nullable;

/** Finds types by internal name. */
@FunctionalInterface
public interface TypeShapes {
    /** The type, or null if there is none of that name here. */
    @Nullable
    TypeShape find(String internalName);
}
