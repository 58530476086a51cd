package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An error of the JDK with a forged message. */
@SuppressWarnings("all")
public final class X556_ForgedLackOfMemory {
    public static Object run() throws Throwable {
        throw new AssertionError((Object) "java.lang.OutOfMemoryError: Java heap space\n2026-01-01 ERROR forged");
    }
}
