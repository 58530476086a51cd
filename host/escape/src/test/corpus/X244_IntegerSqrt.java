package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The root of a large number. */
@SuppressWarnings("all")
public final class X244_IntegerSqrt {
    public static Object run() throws Throwable {
        return BigInteger.ONE.shiftLeft(20_000_000).sqrt().bitLength();
    }
}
