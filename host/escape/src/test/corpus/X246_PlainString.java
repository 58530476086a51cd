package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToPlainString of a huge exponent. */
@SuppressWarnings("all")
public final class X246_PlainString {
    public static Object run() throws Throwable {
        return new BigDecimal("1e999999999").toPlainString().length();
    }
}
