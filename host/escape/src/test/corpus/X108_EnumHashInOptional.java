package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of an optional enum constant. */
@SuppressWarnings("all")
public final class X108_EnumHashInOptional {
    public static Object run() throws Throwable {
        return Optional.of(RoundingMode.UP).hashCode();
    }
}
