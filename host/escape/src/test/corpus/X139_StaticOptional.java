package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An optional that holds an array. */
@SuppressWarnings("all")
public final class X139_StaticOptional {
    static final Optional<int[]> MEMORY = Optional.of(new int[1]);

    public static Object run() throws Throwable {
        return ++MEMORY.get()[0];
    }
}
