package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of nested shared records. */
@SuppressWarnings("all")
public final class X172_ExponentialRecord {
    record Pair(Object left, Object right) {}

    public static Object run() throws Throwable {
        Pair pair = new Pair(1, 1);
        for (int i = 0; i < 45; i++) {
            pair = new Pair(pair, pair);
        }
        return pair.hashCode();
    }
}
