package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Map.of and Map.ofEntries. */
@SuppressWarnings("all")
public final class X114_MapOfOrder {
    public static Object run() throws Throwable {
        return Map.of("a", 1, "b", 2, "c", 3, "d", 4) + "" + Map.ofEntries(Map.entry("x", 1), Map.entry("y", 2));
    }
}
