package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An iterable that always has one more. */
@SuppressWarnings("all")
public final class X558_LyingIterable {
    public static Object run() throws Throwable {
        return (Iterable<String>) () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public String next() {
                return "x";
            }
        };
    }
}
