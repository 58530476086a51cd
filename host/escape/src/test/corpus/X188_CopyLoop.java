package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.arraycopy of a large array in a loop. */
@SuppressWarnings("all")
public final class X188_CopyLoop {
    public static Object run() throws Throwable {
        long[] array = new long[1 << 20];
        for (;;) {
            System.arraycopy(array, 0, array, 1, array.length - 1);
        }
    }
}
