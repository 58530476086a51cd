package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Two exceptions that cause each other. */
@SuppressWarnings("all")
public final class X329_CauseLoop {
    public static Object run() throws Throwable {
        RuntimeException one = new RuntimeException();
        RuntimeException other = new RuntimeException(one);
        one.initCause(other);
        throw one;
    }
}
