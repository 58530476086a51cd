package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** LongStream.rangeClosed(0, MAX).sum(): a loop without plugin code. */
@SuppressWarnings("all")
public final class X161_RangeSum {
    public static Object run() throws Throwable {
        return LongStream.rangeClosed(0, Long.MAX_VALUE).sum();
    }
}
