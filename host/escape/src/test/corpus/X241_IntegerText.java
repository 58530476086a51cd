package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The decimal text of a large number. */
@SuppressWarnings("all")
public final class X241_IntegerText {
    public static Object run() throws Throwable {
        return BigInteger.TWO.pow(50_000_000).toString().length();
    }
}
