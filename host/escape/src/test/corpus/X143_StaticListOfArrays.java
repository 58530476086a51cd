package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** List.of around an array. */
@SuppressWarnings("all")
public final class X143_StaticListOfArrays {
    static final List<int[]> MEMORY = List.of(new int[1]);

    public static Object run() throws Throwable {
        return ++MEMORY.get(0)[0];
    }
}
