package io.stratagem.sandbox;

import java.util.SortedMap;
import java.util.TreeMap;

/** A bundle whose archive and manifest are in order; its code is not judged yet. */
record ReadBundle(String fileName, Sha256 source, BundleDescription description, JarContent content) {
    /** The class files by entry name. */
    SortedMap<String, byte[]> classes() {
        SortedMap<String, byte[]> classes = new TreeMap<>(content.entries());
        classes.keySet().removeIf(name -> !name.endsWith(".class"));
        return classes;
    }
}
