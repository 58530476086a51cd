package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A division to ten million digits. */
@SuppressWarnings("all")
public final class X248_DivideManyDigits {
    public static Object run() throws Throwable {
        return BigDecimal.ONE.divide(new BigDecimal(7), new MathContext(50_000_000)).precision();
    }
}
