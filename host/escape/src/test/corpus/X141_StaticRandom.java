package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A seeded generator in a static field. */
@SuppressWarnings("all")
public final class X141_StaticRandom {
    static final Random RANDOM = new Random(1);

    public static Object run() throws Throwable {
        return RANDOM.nextInt();
    }
}
