package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Adding at the front of a list of one's own. */
@SuppressWarnings("all")
public final class X548_AddAtFrontOfGrownList {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        for (;;) {
            many.add(0, 1);
            many.remove(0);
        }
    }
}
