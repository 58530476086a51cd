package io.stratagem.container;

import java.lang.ref.WeakReference;

/** Tells whether the classes of a released bundle are really gone. They go at a garbage collection, once nobody holds an object of theirs. */
public final class UnloadProof {
    private final WeakReference<ClassLoader> loader;

    UnloadProof(WeakReference<ClassLoader> loader) {
        this.loader = loader;
    }

    /** True once the collector has taken the bundle's class loader; it never becomes false again. */
    public boolean isUnloaded() {
        return loader.refersTo(null);
    }
}
