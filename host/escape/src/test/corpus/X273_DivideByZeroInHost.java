package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A fault provoked inside a JDK call. */
@SuppressWarnings("all")
public final class X273_DivideByZeroInHost {
    public static Object run() throws Throwable {
        return List.of(1).get(7);
    }
}
