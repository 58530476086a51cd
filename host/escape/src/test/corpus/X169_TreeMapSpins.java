package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** TreeMap with a compareTo that never returns. */
@SuppressWarnings("all")
public final class X169_TreeMapSpins {
    static class Key implements Comparable<Key> {
        public int compareTo(Key other) {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        Map<Key, Integer> map = new TreeMap<>();
        map.put(new Key(), 1);
        map.put(new Key(), 2);
        return map.size();
    }
}
