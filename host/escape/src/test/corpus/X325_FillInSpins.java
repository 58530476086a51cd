package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** FillInStackTrace() that never returns. */
@SuppressWarnings("all")
public final class X325_FillInSpins {
    static class Evil extends RuntimeException {
        public Throwable fillInStackTrace() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        throw new Evil();
    }
}
