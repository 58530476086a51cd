package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** WeakHashMap keyed by an enum. */
@SuppressWarnings("all")
public final class X094_WeakMapOrder {
    public static Object run() throws Throwable {
        Map<RoundingMode, Integer> map = new WeakHashMap<>();
        for (RoundingMode mode : RoundingMode.values()) {
            map.put(mode, 1);
        }
        return map.keySet().toString();
    }
}
