package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A thread-local keeps state. */
@SuppressWarnings("all")
public final class X051_ThreadLocalState {
    public static Object run() throws Throwable {
        return ThreadLocal.withInitial(() -> 1).get();
    }
}
