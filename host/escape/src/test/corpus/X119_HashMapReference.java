package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** HashMap::new as a supplier. */
@SuppressWarnings("all")
public final class X119_HashMapReference {
    public static Object run() throws Throwable {
        Supplier<Map<RoundingMode, Integer>> make = HashMap::new;
        Map<RoundingMode, Integer> map = make.get();
        for (RoundingMode mode : RoundingMode.values()) {
            map.put(mode, 1);
        }
        return map.toString();
    }
}
