package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A number squared again and again. */
@SuppressWarnings("all")
public final class X239_SquareLoop {
    public static Object run() throws Throwable {
        BigInteger number = BigInteger.TEN;
        for (;;) {
            number = number.multiply(number);
        }
    }
}
