package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** GetMessage() that never returns. */
@SuppressWarnings("all")
public final class X322_SpinningMessage {
    static class Evil extends RuntimeException {
        public String getMessage() {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        throw new Evil();
    }
}
