package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ArrayList.add at the front. */
@SuppressWarnings("all")
public final class X190_AddAtFront {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(Collections.nCopies(1 << 20, 1));
        for (;;) {
            list.add(0, 1);
            list.remove(0);
        }
    }
}
