package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An iteration whose end is never reached. */
@SuppressWarnings("all")
public final class X545_IterateAlwaysNext {
    public static Object run() throws Throwable {
        return Stream.iterate(0, n -> true, n -> n).filter(n -> n < 0).findFirst();
    }
}
