package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** StringBuilder.insert at the front. */
@SuppressWarnings("all")
public final class X189_InsertAtFront {
    public static Object run() throws Throwable {
        StringBuilder text = new StringBuilder("x".repeat(1 << 22));
        for (;;) {
            text.insert(0, 'x').deleteCharAt(0);
        }
    }
}
