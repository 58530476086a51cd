package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New SplittableRandom(). */
@SuppressWarnings("all")
public final class X082_UnseededSplittable {
    public static Object run() throws Throwable {
        return new SplittableRandom().nextInt();
    }
}
