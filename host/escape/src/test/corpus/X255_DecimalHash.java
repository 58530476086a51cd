package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Hash and equals of numbers of many digits, in a loop. */
@SuppressWarnings("all")
public final class X255_DecimalHash {
    public static Object run() throws Throwable {
        BigDecimal number = new BigDecimal(BigInteger.ONE.shiftLeft(60_000));
        int sum = 0;
        for (;;) {
            sum += number.hashCode() + number.add(number).negate().signum();
        }
    }
}
