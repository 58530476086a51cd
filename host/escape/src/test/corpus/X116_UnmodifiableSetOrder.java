package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors.toUnmodifiableSet and toUnmodifiableMap. */
@SuppressWarnings("all")
public final class X116_UnmodifiableSetOrder {
    public static Object run() throws Throwable {
        return Stream.of("a", "b", "c", "d", "e").collect(Collectors.toUnmodifiableSet())
                + ""
                + Stream.of("a", "b", "c").collect(Collectors.toUnmodifiableMap(key -> key, String::length));
    }
}
