package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** CompareTo of two huge exponents. */
@SuppressWarnings("all")
public final class X251_CompareExponents {
    public static Object run() throws Throwable {
        return new BigDecimal("1e999999999").compareTo(new BigDecimal("12345e999999995"));
    }
}
