package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** BigInteger.shiftLeft(MAX). */
@SuppressWarnings("all")
public final class X236_ShiftLeft {
    public static Object run() throws Throwable {
        return BigInteger.ONE.shiftLeft(Integer.MAX_VALUE - 100).bitLength();
    }
}
