package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Streams with lambdas and collectors. */
@SuppressWarnings("all")
public final class X536_Streams {
    public static Object run() throws Throwable {
        return IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "k" + number % 9)
                .collect(Collectors.groupingBy(key -> key, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(",", "[", "]"));
    }
}
