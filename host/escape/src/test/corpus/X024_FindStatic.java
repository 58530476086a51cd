package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A handle for a member found by name. */
@SuppressWarnings("all")
public final class X024_FindStatic {
    public static Object run() throws Throwable {
        return java.lang.invoke.MethodHandles.lookup()
                .findStatic(System.class, "nanoTime", java.lang.invoke.MethodType.methodType(long.class))
                .invoke();
    }
}
