package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An assertion error. */
@SuppressWarnings("all")
public final class X272_ThrowAssertion {
    public static Object run() throws Throwable {
        throw new AssertionError("forged");
    }
}
