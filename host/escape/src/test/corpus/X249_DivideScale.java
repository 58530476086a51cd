package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A division to a huge scale. */
@SuppressWarnings("all")
public final class X249_DivideScale {
    public static Object run() throws Throwable {
        return BigDecimal.ONE.divide(new BigDecimal(7), 999_999_999, RoundingMode.DOWN).precision();
    }
}
