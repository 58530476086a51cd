package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A LinkedHashSet and an ArrayDeque of 1 << 30. */
@SuppressWarnings("all")
public final class X206_SetCapacity {
    public static Object run() throws Throwable {
        Set<Integer> set = new LinkedHashSet<>(1 << 30);
        set.add(1);
        return set.size() + new ArrayDeque<Integer>(1 << 30).size();
    }
}
