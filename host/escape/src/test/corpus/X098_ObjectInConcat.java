package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An object's default text in a concatenation. */
@SuppressWarnings("all")
public final class X098_ObjectInConcat {
    public static Object run() throws Throwable {
        return "" + new Object();
    }
}
