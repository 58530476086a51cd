package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A list that grows while it is read. */
@SuppressWarnings("all")
public final class X289_GrowingList {
    static class Growing extends ArrayList<String> {
        public Iterator<String> iterator() {
            return new Iterator<>() {
                public boolean hasNext() {
                    return true;
                }

                public String next() {
                    add("x");
                    return get(size() - 1);
                }
            };
        }
    }

    public static Object run() throws Throwable {
        return new Growing();
    }
}
