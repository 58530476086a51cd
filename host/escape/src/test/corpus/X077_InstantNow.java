package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Instant.now. */
@SuppressWarnings("all")
public final class X077_InstantNow {
    public static Object run() throws Throwable {
        return java.time.Instant.now();
    }
}
