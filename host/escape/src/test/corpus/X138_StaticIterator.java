package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final iterator. */
@SuppressWarnings("all")
public final class X138_StaticIterator {
    static final Iterator<Integer> NUMBERS = IntStream.range(0, 1_000).iterator();

    public static Object run() throws Throwable {
        return NUMBERS.next();
    }
}
