package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ModInverse and gcd of large numbers. */
@SuppressWarnings("all")
public final class X243_ModInverse {
    public static Object run() throws Throwable {
        BigInteger large = BigInteger.ONE.shiftLeft(5_000_000).add(BigInteger.ONE);
        return BigInteger.TEN.pow(1_000_000).modInverse(large).bitLength();
    }
}
