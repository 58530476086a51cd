package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New BigInteger of a megabyte of digits. */
@SuppressWarnings("all")
public final class X238_ParseInteger {
    public static Object run() throws Throwable {
        return new BigInteger("9".repeat(1 << 22)).bitLength();
    }
}
