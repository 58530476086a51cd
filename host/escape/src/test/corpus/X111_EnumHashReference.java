package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Enum::hashCode as a function. */
@SuppressWarnings("all")
public final class X111_EnumHashReference {
    public static Object run() throws Throwable {
        ToIntFunction<RoundingMode> hash = RoundingMode::hashCode;
        return hash.applyAsInt(RoundingMode.UP);
    }
}
