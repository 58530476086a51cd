package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New HashMap<>(1 << 30) with one entry. */
@SuppressWarnings("all")
public final class X205_MapCapacity {
    public static Object run() throws Throwable {
        Map<Integer, Integer> map = new HashMap<>(1 << 30);
        map.put(1, 1);
        return map.size();
    }
}
