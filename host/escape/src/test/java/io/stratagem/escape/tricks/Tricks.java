package io.stratagem.escape.tricks;

import io.stratagem.sandbox.testing.HandMadeJar;
import java.util.Map;
import java.util.Set;

/** Everything hand-made, by the name its row has in the table. */
public final class Tricks {
    private Tricks() {}

    /** Names of the manifest tricks. */
    public static Set<String> manifests() {
        return ManifestTricks.byName().keySet();
    }

    /** Names of the jar tricks. */
    public static Set<String> jars() {
        return JarTricks.byName().keySet();
    }

    /** Names of the class-file tricks. */
    public static Set<String> classFiles() {
        return ClassFileTricks.byName().keySet();
    }

    /** The archive of a manifest trick. */
    public static byte[] manifest(String name, String strategyType) {
        return required(ManifestTricks.byName(), name)
                .apply(InnocentPlugin.jar(strategyType))
                .bytes();
    }

    /** The archive of a jar trick. */
    public static byte[] jar(String name, String strategyType) {
        return required(JarTricks.byName(), name).apply(InnocentPlugin.jar(strategyType), InnocentPlugin.classFile());
    }

    /**
     * The class files of a class-file trick, by entry name.
     *
     * @param className the simple name of the class in package {@code escape} that has {@code run()}
     */
    public static Map<String, byte[]> classFile(String name, String className) {
        return required(ClassFileTricks.byName(), name).apply(className);
    }

    /** A bundle with nothing wrong in it but perhaps its manifest. */
    public static byte[] bundleWithManifest(byte[] manifest) {
        return new HandMadeJar()
                .add("META-INF/MANIFEST.MF", manifest)
                .add("escape/Innocent.class", InnocentPlugin.classFile())
                .bytes();
    }

    /** A bundle with nothing wrong in it but perhaps its entry class. */
    public static byte[] bundleWithClass(byte[] classFile) {
        return InnocentPlugin.jar("fuzzed")
                .entry("escape/Innocent.class", classFile)
                .bytes();
    }

    /** A class file with nothing wrong in it. */
    public static byte[] innocentClass() {
        return InnocentPlugin.classFile();
    }

    private static <T> T required(Map<String, T> tricks, String name) {
        T trick = tricks.get(name);
        if (trick == null) {
            throw new IllegalArgumentException("no trick is called " + name);
        }
        return trick;
    }
}
