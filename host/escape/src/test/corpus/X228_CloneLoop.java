package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Clones of an array, kept. */
@SuppressWarnings("all")
public final class X228_CloneLoop {
    public static Object run() throws Throwable {
        long[] array = new long[1 << 18];
        List<long[]> kept = new ArrayList<>();
        for (;;) {
            kept.add(array.clone());
        }
    }
}
