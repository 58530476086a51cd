package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A stack trace of a million elements. */
@SuppressWarnings("all")
public final class X327_HugeTrace {
    public static Object run() throws Throwable {
        RuntimeException evil = new RuntimeException();
        StackTraceElement[] trace = new StackTraceElement[1_000_000];
        Arrays.fill(trace, new StackTraceElement("x".repeat(100_000), "y", "z", 1));
        evil.setStackTrace(trace);
        throw evil;
    }
}
