package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A loader of remote classes. */
@SuppressWarnings("all")
public final class X029_UrlLoader {
    public static Object run() throws Throwable {
        return new java.net.URLClassLoader(new java.net.URL[0]).loadClass("x");
    }
}
