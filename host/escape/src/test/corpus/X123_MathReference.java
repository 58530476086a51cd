package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Math::sin as a function. */
@SuppressWarnings("all")
public final class X123_MathReference {
    public static Object run() throws Throwable {
        return DoubleStream.of(1, 2, 1e9).map(Math::sin).sum();
    }
}
