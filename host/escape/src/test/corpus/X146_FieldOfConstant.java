package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final object of a class with a field that changes. */
@SuppressWarnings("all")
public final class X146_FieldOfConstant {
    static final class Counter {
        int count;
    }

    static final Counter MEMORY = new Counter();

    public static Object run() throws Throwable {
        return ++MEMORY.count;
    }
}
