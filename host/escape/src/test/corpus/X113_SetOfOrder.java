package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Set.of iterates in an order salted per JVM. */
@SuppressWarnings("all")
public final class X113_SetOfOrder {
    public static Object run() throws Throwable {
        return Set.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta").toString();
    }
}
