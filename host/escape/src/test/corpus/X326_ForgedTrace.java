package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A stack trace whose names begin a line of the log. */
@SuppressWarnings("all")
public final class X326_ForgedTrace {
    public static Object run() throws Throwable {
        RuntimeException evil = new RuntimeException();
        evil.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("a\n2026-01-01 ERROR forged", "b\u001b[2J", "c", 1)
        });
        throw evil;
    }
}
