package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A large factorial. */
@SuppressWarnings("all")
public final class X240_Factorial {
    public static Object run() throws Throwable {
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i < 10_000_000; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product.bitLength();
    }
}
