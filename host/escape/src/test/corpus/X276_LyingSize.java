package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A collection whose size is negative. */
@SuppressWarnings("all")
public final class X276_LyingSize {
    static class Lying extends AbstractCollection<String> {
        public int size() {
            return -1;
        }

        public Iterator<String> iterator() {
            return List.of("x").iterator();
        }
    }

    public static Object run() throws Throwable {
        return new Lying();
    }
}
