package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A range collected. */
@SuppressWarnings("all")
public final class X220_RangeToList {
    public static Object run() throws Throwable {
        return IntStream.range(0, Integer.MAX_VALUE).boxed().toList().size();
    }
}
