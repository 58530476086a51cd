package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Suppressed exceptions as memory. */
@SuppressWarnings("all")
public final class X140_StaticThrowable {
    static final RuntimeException MEMORY = new RuntimeException();

    public static Object run() throws Throwable {
        MEMORY.addSuppressed(new RuntimeException());
        return MEMORY.getSuppressed().length;
    }
}
