package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** While (true). */
@SuppressWarnings("all")
public final class X160_EmptyLoop {
    public static Object run() throws Throwable {
        for (;;) {}
    }
}
