package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An interface over a handle. */
@SuppressWarnings("all")
public final class X028_HandleProxies {
    public static Object run() throws Throwable {
        return java.lang.invoke.MethodHandleProxies.asInterfaceInstance(Runnable.class, null);
    }
}
