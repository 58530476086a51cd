package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The row of a static table is written. */
@SuppressWarnings("all")
public final class X131_NestedArray {
    static final int[][] TABLE = new int[1][1];

    public static Object run() throws Throwable {
        return ++TABLE[0][0];
    }
}
