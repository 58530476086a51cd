package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Garbage without an end. */
@SuppressWarnings("all")
public final class X231_Garbage {
    public static Object run() throws Throwable {
        int sum = 0;
        for (;;) {
            sum += new int[1 << 10].length;
        }
    }
}
