package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final map as a cache. */
@SuppressWarnings("all")
public final class X133_StaticMemo {
    static final Map<String, Integer> MEMO = new HashMap<>();

    public static Object run() throws Throwable {
        return MEMO.merge("calls", 1, Integer::sum);
    }
}
