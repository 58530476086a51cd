package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Long.getLong behind a method reference. */
@SuppressWarnings("all")
public final class X066_LongReadsProperty {
    public static Object run() throws Throwable {
        Function<String, Long> read = Long::getLong;
        return read.apply("x");
    }
}
