package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Sixteen handlers around one loop. */
@SuppressWarnings("all")
public final class X261_NestedHandlers {
    static void nested(int depth) {
        try {
            if (depth > 0) {
                nested(depth - 1);
            }
            for (;;) {}
        } catch (Throwable swallowed) {
            for (;;) {}
        } finally {
            for (int i = 0; i < 1_000_000_000; i++) {}
        }
    }

    public static Object run() throws Throwable {
        nested(16);
        return 1;
    }
}
