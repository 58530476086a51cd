package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An endless Stream.iterate over a lambda. */
@SuppressWarnings("all")
public final class X164_StreamIterateLambda {
    public static Object run() throws Throwable {
        return Stream.iterate(1, number -> number + 1).filter(number -> number < 0).findFirst();
    }
}
