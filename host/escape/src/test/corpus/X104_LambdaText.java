package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The default text of a lambda. */
@SuppressWarnings("all")
public final class X104_LambdaText {
    public static Object run() throws Throwable {
        Runnable nothing = () -> {};
        return nothing.toString();
    }
}
