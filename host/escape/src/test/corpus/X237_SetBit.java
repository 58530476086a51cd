package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** BigInteger.setBit(MAX). */
@SuppressWarnings("all")
public final class X237_SetBit {
    public static Object run() throws Throwable {
        return BigInteger.ZERO.setBit(Integer.MAX_VALUE - 100).bitLength();
    }
}
