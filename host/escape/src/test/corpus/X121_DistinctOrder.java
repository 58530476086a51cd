package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Distinct over enum constants. */
@SuppressWarnings("all")
public final class X121_DistinctOrder {
    public static Object run() throws Throwable {
        return Stream.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.UP).distinct().toList().toString();
    }
}
