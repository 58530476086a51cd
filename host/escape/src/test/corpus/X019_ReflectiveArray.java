package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An array no instruction makes. */
@SuppressWarnings("all")
public final class X019_ReflectiveArray {
    public static Object run() throws Throwable {
        return java.lang.reflect.Array.newInstance(long.class, Integer.MAX_VALUE - 8);
    }
}
