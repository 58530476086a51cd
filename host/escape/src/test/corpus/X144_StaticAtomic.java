package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An atomic counter. */
@SuppressWarnings("all")
public final class X144_StaticAtomic {
    static final java.util.concurrent.atomic.AtomicLong MEMORY = new java.util.concurrent.atomic.AtomicLong();

    public static Object run() throws Throwable {
        return MEMORY.incrementAndGet();
    }
}
