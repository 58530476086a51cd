package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.gc. */
@SuppressWarnings("all")
public final class X070_CollectGarbage {
    public static Object run() throws Throwable {
        System.gc();
        return 1;
    }
}
