package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An iterable without an end. */
@SuppressWarnings("all")
public final class X275_EndlessIterator {
    static class Endless implements Iterable<String>, Iterator<String> {
        public Iterator<String> iterator() {
            return this;
        }

        public boolean hasNext() {
            return true;
        }

        public String next() {
            return "reason";
        }
    }

    public static Object run() throws Throwable {
        return new Endless();
    }
}
