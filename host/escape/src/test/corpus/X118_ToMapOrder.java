package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors.toMap makes a HashMap keyed by an enum. */
@SuppressWarnings("all")
public final class X118_ToMapOrder {
    public static Object run() throws Throwable {
        return Arrays.stream(RoundingMode.values()).collect(Collectors.toMap(mode -> mode, Enum::ordinal)).toString();
    }
}
