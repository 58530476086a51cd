package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Stream.concat nested a hundred thousand times. */
@SuppressWarnings("all")
public final class X181_ConcatenatedStreams {
    public static Object run() throws Throwable {
        Stream<Integer> stream = Stream.of(1);
        for (int i = 0; i < 100_000; i++) {
            stream = Stream.concat(stream, Stream.of(i));
        }
        return stream.count();
    }
}
