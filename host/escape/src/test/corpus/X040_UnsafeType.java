package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Sun.misc.Unsafe as a mere type. */
@SuppressWarnings("all")
public final class X040_UnsafeType {
    static sun.misc.Unsafe unsafe;

    public static Object run() throws Throwable {
        return unsafe.allocateMemory(1 << 20);
    }
}
