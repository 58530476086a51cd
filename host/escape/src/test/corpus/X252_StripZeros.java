package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** StripTrailingZeros of a large number. */
@SuppressWarnings("all")
public final class X252_StripZeros {
    public static Object run() throws Throwable {
        return new BigDecimal(BigInteger.TEN.pow(3_000_000)).stripTrailingZeros().scale();
    }
}
