package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A distinct that waits for a second element for ever. */
@SuppressWarnings("all")
public final class X546_DistinctOfOne {
    public static Object run() throws Throwable {
        return Stream.iterate(0, n -> true, n -> n).distinct().skip(1).count();
    }
}
