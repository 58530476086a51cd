package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An iterable over a list that grows while it is read. */
@SuppressWarnings("all")
public final class X559_GrowingIterable {
    public static Object run() throws Throwable {
        List<String> list = new ArrayList<>(List.of("x"));
        return (Iterable<String>) () -> new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < list.size();
            }

            @Override
            public String next() {
                list.add("x");
                return list.get(next++);
            }
        };
    }
}
