package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of a URL looks its host up. */
@SuppressWarnings("all")
public final class X002_UrlHashResolves {
    public static Object run() throws Throwable {
        return java.net.URI.create("http://secret.invalid/").toURL().hashCode();
    }
}
