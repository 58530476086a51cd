package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A socket address that looks a name up while it is made. */
@SuppressWarnings("all")
public final class X001_AddressResolves {
    public static Object run() throws Throwable {
        return new java.net.InetSocketAddress("secret.invalid", 80);
    }
}
