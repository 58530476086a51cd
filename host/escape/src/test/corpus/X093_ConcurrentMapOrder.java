package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ConcurrentHashMap keyed by an enum. */
@SuppressWarnings("all")
public final class X093_ConcurrentMapOrder {
    public static Object run() throws Throwable {
        Map<RoundingMode, Integer> map = new java.util.concurrent.ConcurrentHashMap<>();
        for (RoundingMode mode : RoundingMode.values()) {
            map.put(mode, 1);
        }
        return map.keySet().toString();
    }
}
