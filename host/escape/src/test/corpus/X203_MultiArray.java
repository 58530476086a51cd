package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New int[10000][10000][100]. */
@SuppressWarnings("all")
public final class X203_MultiArray {
    public static Object run() throws Throwable {
        return new int[10_000][10_000][100].length;
    }
}
