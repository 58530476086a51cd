package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Equals of nested shared records. */
@SuppressWarnings("all")
public final class X173_ExponentialRecordEquals {
    record Pair(Object left, Object right) {}

    public static Object run() throws Throwable {
        Pair one = new Pair(1, 1);
        Pair other = new Pair(1, 1);
        for (int i = 0; i < 45; i++) {
            one = new Pair(one, one);
            other = new Pair(other, other);
        }
        return one.equals(other);
    }
}
