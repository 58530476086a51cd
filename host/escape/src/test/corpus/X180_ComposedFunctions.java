package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A function composed a million times. */
@SuppressWarnings("all")
public final class X180_ComposedFunctions {
    public static Object run() throws Throwable {
        Function<Integer, Integer> sum = Function.identity();
        for (int i = 0; i < 1_000_000; i++) {
            sum = sum.andThen(Function.identity());
        }
        return sum.apply(1);
    }
}
