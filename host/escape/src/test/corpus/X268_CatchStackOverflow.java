package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Catch (StackOverflowError) to measure the stack. */
@SuppressWarnings("all")
public final class X268_CatchStackOverflow {
    static int deeper(int depth) {
        try {
            return deeper(depth + 1);
        } catch (StackOverflowError full) {
            return depth;
        }
    }

    public static Object run() throws Throwable {
        return deeper(0);
    }
}
