package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A logger of the JVM. */
@SuppressWarnings("all")
public final class X075_LoggerGlobal {
    public static Object run() throws Throwable {
        java.util.logging.Logger.getGlobal().setLevel(java.util.logging.Level.OFF);
        return 1;
    }
}
