package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A sorted range of two thousand million. */
@SuppressWarnings("all")
public final class X163_RangeSorted {
    public static Object run() throws Throwable {
        return IntStream.range(0, Integer.MAX_VALUE).sorted().max().getAsInt();
    }
}
