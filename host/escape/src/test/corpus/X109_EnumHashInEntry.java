package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of a map entry. */
@SuppressWarnings("all")
public final class X109_EnumHashInEntry {
    public static Object run() throws Throwable {
        return Map.entry(RoundingMode.UP, 1).hashCode();
    }
}
