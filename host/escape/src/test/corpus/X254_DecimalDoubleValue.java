package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** DoubleValue of a number of many digits. */
@SuppressWarnings("all")
public final class X254_DecimalDoubleValue {
    public static Object run() throws Throwable {
        return new BigDecimal("9".repeat(1 << 22)).doubleValue();
    }
}
