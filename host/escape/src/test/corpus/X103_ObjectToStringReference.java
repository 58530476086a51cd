package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Object::toString joined by a collector. */
@SuppressWarnings("all")
public final class X103_ObjectToStringReference {
    public static Object run() throws Throwable {
        return Stream.of(new Object(), new Object()).map(Object::toString).collect(Collectors.joining(","));
    }
}
