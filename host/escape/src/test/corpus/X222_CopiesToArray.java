package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** NCopies(MAX) as an array. */
@SuppressWarnings("all")
public final class X222_CopiesToArray {
    public static Object run() throws Throwable {
        return Collections.nCopies(Integer.MAX_VALUE - 8, 1).toArray().length;
    }
}
