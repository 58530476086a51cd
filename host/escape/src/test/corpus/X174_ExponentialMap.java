package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Equals of nested shared maps. */
@SuppressWarnings("all")
public final class X174_ExponentialMap {
    public static Object run() throws Throwable {
        Map<Integer, Object> one = new HashMap<>();
        Map<Integer, Object> other = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            one = new HashMap<>(Map.of(1, one, 2, one));
            other = new HashMap<>(Map.of(1, other, 2, other));
        }
        return one.equals(other);
    }
}
