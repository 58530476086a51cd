package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IsProbablePrime and nextProbablePrime. */
@SuppressWarnings("all")
public final class X242_ProbablePrime {
    public static Object run() throws Throwable {
        return BigInteger.ONE.shiftLeft(20_000).subtract(BigInteger.ONE).nextProbablePrime().bitLength();
    }
}
