package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The network default of the whole JVM is replaced. */
@SuppressWarnings("all")
public final class X005_DefaultProxies {
    public static Object run() throws Throwable {
        java.net.ProxySelector.setDefault(null);
        return 1;
    }
}
