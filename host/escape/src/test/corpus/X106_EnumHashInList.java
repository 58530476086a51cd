package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of a list of enum constants. */
@SuppressWarnings("all")
public final class X106_EnumHashInList {
    public static Object run() throws Throwable {
        return List.of(RoundingMode.UP, RoundingMode.DOWN).hashCode();
    }
}
