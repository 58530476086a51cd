package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A million suppressed exceptions. */
@SuppressWarnings("all")
public final class X328_ManySuppressed {
    public static Object run() throws Throwable {
        RuntimeException evil = new RuntimeException();
        for (int i = 0; i < 1_000_000; i++) {
            evil.addSuppressed(new RuntimeException());
        }
        throw evil;
    }
}
