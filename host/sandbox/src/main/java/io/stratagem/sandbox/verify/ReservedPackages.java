package io.stratagem.sandbox.verify;

import java.util.List;

/** Where no class of a bundle may lie, and what none may name: the packages of the JDK, the framework, the API and the host. */
public final class ReservedPackages {
    private static final String HOST = "io/stratagem/";
    /** The strategy families that come with the host are bundles like any other. */
    private static final String FAMILIES = "io/stratagem/plugins/";

    private static final List<String> RESERVED =
            List.of("java/", "javax/", "jdk/", "sun/", "com/sun/", "org/osgi/", "org/apache/felix/");

    private ReservedPackages() {}

    /** Whether a class or entry of this name, with slashes, lies in one, whatever its case. */
    public static boolean contains(String name) {
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        return (lower.startsWith(HOST) && !lower.startsWith(FAMILIES))
                || RESERVED.stream().anyMatch(lower::startsWith);
    }
}
