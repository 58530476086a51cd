package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A range as an array. */
@SuppressWarnings("all")
public final class X221_RangeToArray {
    public static Object run() throws Throwable {
        return LongStream.range(0, Integer.MAX_VALUE - 8).toArray().length;
    }
}
