package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A map that contains itself. */
@SuppressWarnings("all")
public final class X274_SelfContainingMap {
    public static Object run() throws Throwable {
        Map<Object, Object> map = new HashMap<>();
        map.put("me", map);
        map.put(map.keySet(), map.values());
        return map;
    }
}
