package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New PriorityQueue<>(MAX). */
@SuppressWarnings("all")
public final class X207_QueueCapacity {
    public static Object run() throws Throwable {
        return new PriorityQueue<Integer>(Integer.MAX_VALUE - 8).size();
    }
}
