package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Code that runs when the JVM ends. */
@SuppressWarnings("all")
public final class X012_ShutdownHook {
    public static Object run() throws Throwable {
        Runtime.getRuntime().addShutdownHook(null);
        return 1;
    }
}
