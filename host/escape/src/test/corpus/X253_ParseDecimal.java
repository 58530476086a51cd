package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New BigDecimal of megabytes of digits. */
@SuppressWarnings("all")
public final class X253_ParseDecimal {
    public static Object run() throws Throwable {
        return new BigDecimal("9".repeat(1 << 22) + "e5").precision();
    }
}
