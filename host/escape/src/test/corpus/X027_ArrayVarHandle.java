package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A var handle writes an array past the checks. */
@SuppressWarnings("all")
public final class X027_ArrayVarHandle {
    public static Object run() throws Throwable {
        return java.lang.invoke.MethodHandles.arrayElementVarHandle(int[].class).varType();
    }
}
