package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Observing memory. */
@SuppressWarnings("all")
public final class X071_FreeMemory {
    public static Object run() throws Throwable {
        return Runtime.getRuntime().freeMemory();
    }
}
