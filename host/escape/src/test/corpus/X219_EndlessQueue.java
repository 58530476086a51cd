package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A queue of boxed numbers. */
@SuppressWarnings("all")
public final class X219_EndlessQueue {
    public static Object run() throws Throwable {
        ArrayDeque<Long> queue = new ArrayDeque<>();
        for (long number = 0; ; number++) {
            queue.add(number);
        }
    }
}
