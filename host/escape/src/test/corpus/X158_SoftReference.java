package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A soft reference shows memory pressure. */
@SuppressWarnings("all")
public final class X158_SoftReference {
    public static Object run() throws Throwable {
        return new java.lang.ref.SoftReference<>(new byte[1]).get();
    }
}
