package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Double.parseDouble of a megabyte. */
@SuppressWarnings("all")
public final class X192_ParseHugeNumber {
    public static Object run() throws Throwable {
        String digits = "1".repeat(1 << 20);
        double sum = 0;
        for (;;) {
            sum += Double.parseDouble(digits);
        }
    }
}
