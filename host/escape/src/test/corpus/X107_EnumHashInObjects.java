package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Objects.hash of an enum constant. */
@SuppressWarnings("all")
public final class X107_EnumHashInObjects {
    public static Object run() throws Throwable {
        return Objects.hash(RoundingMode.UP, "x");
    }
}
