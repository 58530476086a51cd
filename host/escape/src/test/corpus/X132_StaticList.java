package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final list. */
@SuppressWarnings("all")
public final class X132_StaticList {
    static final List<Integer> SEEN = new ArrayList<>();

    public static Object run() throws Throwable {
        SEEN.add(1);
        return SEEN.size();
    }
}
