package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IdentityHashMap iterates by address. */
@SuppressWarnings("all")
public final class X092_IdentityMapOrder {
    public static Object run() throws Throwable {
        Map<Object, Integer> map = new IdentityHashMap<>();
        for (int i = 0; i < 20; i++) {
            map.put(new String("k" + i), i);
        }
        return map.values().toString();
    }
}
