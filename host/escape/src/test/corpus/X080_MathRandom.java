package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Math.random. */
@SuppressWarnings("all")
public final class X080_MathRandom {
    public static Object run() throws Throwable {
        return Math.random();
    }
}
