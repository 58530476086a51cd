package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToArray of a large list, kept. */
@SuppressWarnings("all")
public final class X224_ToArrayLoop {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(Collections.nCopies(1 << 20, 1));
        List<Object[]> kept = new ArrayList<>();
        for (;;) {
            kept.add(list.toArray());
        }
    }
}
