package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** HashCode() that never returns, used as a key. */
@SuppressWarnings("all")
public final class X277_HashSpins {
    static class Key {
        public int hashCode() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        return Set.of(new Key());
    }
}
