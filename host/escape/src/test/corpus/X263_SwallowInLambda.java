package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A lambda that swallows, called by JDK code. */
@SuppressWarnings("all")
public final class X263_SwallowInLambda {
    public static Object run() throws Throwable {
        IntStream.range(0, Integer.MAX_VALUE).forEach(number -> {
            try {
                for (;;) {}
            } catch (Throwable swallowed) {
                swallowed.getMessage();
            }
        });
        return 1;
    }
}
