package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A sort whose comparator contradicts itself. */
@SuppressWarnings("all")
public final class X168_LyingComparator {
    public static Object run() throws Throwable {
        Integer[] array = new Integer[1 << 20];
        Arrays.fill(array, 1);
        int[] calls = new int[1];
        for (;;) {
            Arrays.sort(array, (left, right) -> (++calls[0] * 7919) % 3 - 1);
        }
    }
}
