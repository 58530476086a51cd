package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToString() of an exception that never returns. */
@SuppressWarnings("all")
public final class X323_SpinningText {
    static class Evil extends RuntimeException {
        public String toString() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        throw new Evil();
    }
}
