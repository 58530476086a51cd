package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.hashCode of enum constants. */
@SuppressWarnings("all")
public final class X110_EnumHashInArray {
    public static Object run() throws Throwable {
        return Arrays.hashCode(new Object[] {RoundingMode.UP});
    }
}
