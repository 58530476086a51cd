package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors.groupingBy makes a HashMap keyed by an enum. */
@SuppressWarnings("all")
public final class X117_GroupingByOrder {
    public static Object run() throws Throwable {
        return Arrays.stream(RoundingMode.values()).collect(Collectors.groupingBy(mode -> mode)).keySet().toString();
    }
}
