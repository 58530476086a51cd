package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** New ArrayList<>(1 << 30). */
@SuppressWarnings("all")
public final class X204_ListCapacity {
    public static Object run() throws Throwable {
        return new ArrayList<Object>(1 << 30).size();
    }
}
