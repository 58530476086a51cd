package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A map whose keys all have one hash. */
@SuppressWarnings("all")
public final class X193_HashCollisions {
    static class Key {
        public int hashCode() {
            return 1;
        }
    }

    public static Object run() throws Throwable {
        Map<Key, Integer> map = new HashMap<>();
        for (int i = 0; i < 1_000_000; i++) {
            map.put(new Key(), i);
        }
        return map.size();
    }
}
