package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** HashMap.computeIfAbsent that calls itself on the same map. */
@SuppressWarnings("all")
public final class X544_RecursiveComputeOfHashMap {
    public static Object run() throws Throwable {
        Map<Integer, Integer> map = new HashMap<>();
        return map.computeIfAbsent(1, key -> map.computeIfAbsent(17, other -> map.computeIfAbsent(1, again -> 1)));
    }
}
