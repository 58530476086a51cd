package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Iterable.forEach over an iterator without an end. */
@SuppressWarnings("all")
public final class X166_EndlessIterable {
    static class Endless implements Iterable<Integer>, Iterator<Integer> {
        public Iterator<Integer> iterator() {
            return this;
        }

        public boolean hasNext() {
            return true;
        }

        public Integer next() {
            return 1;
        }
    }

    public static Object run() throws Throwable {
        new Endless().forEach(Objects::hash);
        return 1;
    }
}
