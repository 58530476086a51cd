package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** GetStackTrace() that never returns. */
@SuppressWarnings("all")
public final class X324_SpinningTrace {
    static class Evil extends RuntimeException {
        public StackTraceElement[] getStackTrace() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        throw new Evil();
    }
}
