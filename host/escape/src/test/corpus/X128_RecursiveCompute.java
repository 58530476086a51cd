package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ComputeIfAbsent that calls itself on the same map. */
@SuppressWarnings("all")
public final class X128_RecursiveCompute {
    public static Object run() throws Throwable {
        Map<Integer, Integer> map = new java.util.concurrent.ConcurrentHashMap<>();
        return map.computeIfAbsent(1, key -> map.computeIfAbsent(17, other -> map.computeIfAbsent(1, again -> 1)));
    }
}
