package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IntStream.range with a JDK predicate, boxed and counted. */
@SuppressWarnings("all")
public final class X162_RangeFilter {
    public static Object run() throws Throwable {
        return IntStream.range(0, Integer.MAX_VALUE).boxed().filter(Objects::nonNull).count();
    }
}
