package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of a list of records of enums. */
@SuppressWarnings("all")
public final class X112_RecordInListHash {
    record Pair(RoundingMode mode, int number) {}

    public static Object run() throws Throwable {
        return List.of(new Pair(RoundingMode.UP, 1)).hashCode();
    }
}
