package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Java.util.Random with a seed. */
@SuppressWarnings("all")
public final class X097_SeededRandom {
    public static Object run() throws Throwable {
        return new Random(42).nextInt();
    }
}
