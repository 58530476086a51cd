package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A virtual list of MAX elements walked by JDK code. */
@SuppressWarnings("all")
public final class X200_NCopiesForEach {
    public static Object run() throws Throwable {
        return Collections.max(Collections.nCopies(Integer.MAX_VALUE, 1));
    }
}
