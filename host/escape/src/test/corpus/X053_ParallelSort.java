package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.parallelSort starts the common pool. */
@SuppressWarnings("all")
public final class X053_ParallelSort {
    public static Object run() throws Throwable {
        int[] many = new int[20_000];
        Arrays.parallelSort(many);
        return many[0];
    }
}
