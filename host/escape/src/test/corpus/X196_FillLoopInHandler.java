package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Work hidden in exception handlers. */
@SuppressWarnings("all")
public final class X196_FillLoopInHandler {
    public static Object run() throws Throwable {
        int sum = 0;
        for (;;) {
            try {
                sum += sum / (sum - sum);
            } catch (ArithmeticException expected) {
                sum++;
            }
        }
    }
}
