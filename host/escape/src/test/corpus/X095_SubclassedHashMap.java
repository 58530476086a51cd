package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A subclass of HashMap keyed by an enum. */
@SuppressWarnings("all")
public final class X095_SubclassedHashMap {
    static class Table extends HashMap<RoundingMode, Integer> {}

    public static Object run() throws Throwable {
        Table map = new Table();
        for (RoundingMode mode : RoundingMode.values()) {
            map.put(mode, 1);
        }
        return map.keySet().toString();
    }
}
