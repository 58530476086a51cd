package io.stratagem.guard.watch;

import java.util.Set;

/**
 * Whether something may be thrown into a thread where it is. A plugin's own objects may be left half done, for its evaluation counts for
 * nothing; what others share may not.
 *
 * <p>So from the topmost call down to the plugin there are only the guard, which keeps nothing, and packages of the JDK that compute; and
 * nowhere a class initialiser, because a class whose initialiser fails is lost to the whole JVM.
 */
final class StopPoint {
    private static final String HOST = "io.stratagem.";
    private static final String GUARD = "io.stratagem.guard.";
    private static final String FAMILIES = "io.stratagem.plugins.";
    private static final String FRAMEWORK = "org.apache.felix.";
    private static final String INITIALISER = "<clinit>";

    private static final Set<String> COMPUTING = Set.of(
            "java.lang",
            "java.math",
            "java.text",
            "java.time",
            "java.time.chrono",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "jdk.internal.math",
            "jdk.internal.util");

    /** Types among these, with what is nested in them, that load and link or keep what belongs to all. */
    private static final Set<String> SHARED = Set.of(
            "java.lang.Class",
            "java.lang.ClassLoader",
            "java.lang.ClassValue",
            "java.lang.Module",
            "java.lang.ModuleLayer",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader");

    private StopPoint() {}

    /** Judges a stack, topmost call first. Waits for nothing. */
    static boolean isSafe(StackTraceElement[] stack) {
        return startsInPlugin(stack) && initialisesNothing(stack);
    }

    private static boolean initialisesNothing(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getMethodName().equals(INITIALISER)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first call that is neither the guard's nor a computing one of the JDK is the plugin's. */
    private static boolean startsInPlugin(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            boolean ofJdk = frame.getModuleName() != null;
            if (ofJdk ? !computes(type) : !type.startsWith(GUARD)) {
                return !ofJdk && isPlugin(type);
            }
        }
        return false;
    }

    private static boolean isPlugin(String type) {
        return !type.startsWith(FRAMEWORK) && (!type.startsWith(HOST) || type.startsWith(FAMILIES));
    }

    private static boolean computes(String type) {
        int nested = type.indexOf('$');
        String outermost = nested < 0 ? type : type.substring(0, nested);
        return COMPUTING.contains(outermost.substring(0, Math.max(0, outermost.lastIndexOf('.'))))
                && !SHARED.contains(outermost);
    }
}
