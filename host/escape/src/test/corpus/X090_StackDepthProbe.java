package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** How deep the stack goes. */
@SuppressWarnings("all")
public final class X090_StackDepthProbe {
    static int deeper(int depth) {
        try {
            return deeper(depth + 1);
        } catch (Throwable full) {
            return depth;
        }
    }

    public static Object run() throws Throwable {
        return deeper(0);
    }
}
