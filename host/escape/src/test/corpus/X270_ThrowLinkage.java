package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A linkage error thrown by hand. */
@SuppressWarnings("all")
public final class X270_ThrowLinkage {
    public static Object run() throws Throwable {
        throw new NoClassDefFoundError("java/lang/String");
    }
}
