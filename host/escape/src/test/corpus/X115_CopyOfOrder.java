package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Set.copyOf and Map.copyOf. */
@SuppressWarnings("all")
public final class X115_CopyOfOrder {
    public static Object run() throws Throwable {
        return Set.copyOf(List.of("a", "b", "c", "d", "e")) + "" + Map.copyOf(new TreeMap<>(Map.of("k", 1, "l", 2)));
    }
}
