package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays in a chain. */
@SuppressWarnings("all")
public final class X230_ArrayOfArrays {
    public static Object run() throws Throwable {
        Object[] chain = new Object[1];
        for (;;) {
            Object[] next = new Object[1 << 10];
            next[0] = chain;
            chain = next;
        }
    }
}
