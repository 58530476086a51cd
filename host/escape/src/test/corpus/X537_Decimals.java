package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** BigDecimal with a context. */
@SuppressWarnings("all")
public final class X537_Decimals {
    public static Object run() throws Throwable {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= 50; i++) {
            sum = sum.add(BigDecimal.ONE.divide(BigDecimal.valueOf(i), MathContext.DECIMAL64));
        }
        return sum.setScale(10, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
    }
}
