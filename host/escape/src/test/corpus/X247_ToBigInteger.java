package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToBigInteger of a huge exponent. */
@SuppressWarnings("all")
public final class X247_ToBigInteger {
    public static Object run() throws Throwable {
        return new BigDecimal("1e999999999").toBigInteger().bitLength();
    }
}
