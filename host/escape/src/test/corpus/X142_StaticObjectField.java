package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Static final Object that holds a list. */
@SuppressWarnings("all")
public final class X142_StaticObjectField {
    static final Object MEMORY = new ArrayList<Integer>();

    public static Object run() throws Throwable {
        ((List<Integer>) MEMORY).add(1);
        return ((List<Integer>) MEMORY).size();
    }
}
