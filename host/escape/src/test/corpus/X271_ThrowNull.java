package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Throw null. */
@SuppressWarnings("all")
public final class X271_ThrowNull {
    public static Object run() throws Throwable {
        throw null;
    }
}
