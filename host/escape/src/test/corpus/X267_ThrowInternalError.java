package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Throw new InternalError. */
@SuppressWarnings("all")
public final class X267_ThrowInternalError {
    public static Object run() throws Throwable {
        throw new InternalError("the JVM is broken");
    }
}
