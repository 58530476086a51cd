package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.sort of a large array in a loop. */
@SuppressWarnings("all")
public final class X187_SortLoop {
    public static Object run() throws Throwable {
        double[] array = new double[1 << 20];
        for (;;) {
            array[0]++;
            Arrays.sort(array);
        }
    }
}
