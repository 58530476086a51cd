package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collection.parallelStream. */
@SuppressWarnings("all")
public final class X055_ParallelStream {
    public static Object run() throws Throwable {
        return List.of(1, 2, 3).parallelStream().count();
    }
}
