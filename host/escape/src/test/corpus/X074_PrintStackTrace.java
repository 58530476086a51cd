package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A stack trace on standard error. */
@SuppressWarnings("all")
public final class X074_PrintStackTrace {
    public static Object run() throws Throwable {
        new RuntimeException("forged").printStackTrace();
        return 1;
    }
}
