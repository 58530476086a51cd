package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.copyOf to MAX. */
@SuppressWarnings("all")
public final class X212_CopyOf {
    public static Object run() throws Throwable {
        return Arrays.copyOf(new long[1], Integer.MAX_VALUE - 8).length;
    }
}
