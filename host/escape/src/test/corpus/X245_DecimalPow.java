package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** BigDecimal.pow(999999999). */
@SuppressWarnings("all")
public final class X245_DecimalPow {
    public static Object run() throws Throwable {
        return new BigDecimal("1.1").pow(999_999_999).precision();
    }
}
