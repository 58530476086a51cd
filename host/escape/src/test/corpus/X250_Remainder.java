package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The remainder of a huge exponent. */
@SuppressWarnings("all")
public final class X250_Remainder {
    public static Object run() throws Throwable {
        return new BigDecimal("1e999999999").remainder(new BigDecimal("7")).precision();
    }
}
