package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** FlatMap over flatMap. */
@SuppressWarnings("all")
public final class X179_NestedFlatMap {
    public static Object run() throws Throwable {
        Stream<Integer> stream = Stream.of(1);
        for (int i = 0; i < 40; i++) {
            stream = stream.flatMap(number -> Stream.of(number, number));
        }
        return stream.count();
    }
}
