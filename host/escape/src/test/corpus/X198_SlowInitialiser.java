package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static initialiser that computes for long. */
@SuppressWarnings("all")
public final class X198_SlowInitialiser {
    static class Slow {
        static final long VALUE = sum();

        static long sum() {
            long sum = 0;
            for (long i = 0; i < Long.MAX_VALUE; i++) {
                sum += i ^ sum;
            }
            return sum;
        }
    }

    public static Object run() throws Throwable {
        return Slow.VALUE;
    }
}
