package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.parallelPrefix. */
@SuppressWarnings("all")
public final class X054_ParallelPrefix {
    public static Object run() throws Throwable {
        int[] many = new int[20_000];
        Arrays.parallelPrefix(many, Integer::sum);
        return many[0];
    }
}
