package io.stratagem.container;

import java.lang.ref.WeakReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the classes of a released bundle are really gone. They go at a garbage collection, once nobody holds an object of theirs.
 * Holding a proof keeps nothing of the bundle. Safe for use by several threads.
 */
public final class UnloadProof {
    private final WeakReference<ClassLoader> loader;
    private final String plugins;
    private final List<String> classNames;

    /** The proof of a bundle with this loader, which names its plugins and classes. */
    UnloadProof(WeakReference<ClassLoader> loader, StoredBundle stored) {
        this.loader = loader;
        plugins = String.join(",", stored.pluginIds());
        classNames = stored.classNames();
    }

    /** The {@code type@version} of each plugin the bundle held, joined by commas. */
    public String plugins() {
        return plugins;
    }

    /** True once the collector has taken the bundle's class loader; it never becomes false again. */
    public boolean isUnloaded() {
        return loader.refersTo(null);
    }

    /** Binary names of every class the bundle had. */
    List<String> classNames() {
        return classNames;
    }

    /** Whether this is the bundle's class loader. */
    boolean isOf(@Nullable ClassLoader other) {
        return other != null && loader.refersTo(other);
    }
}
