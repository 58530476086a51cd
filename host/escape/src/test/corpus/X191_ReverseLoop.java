package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections.reverse, rotate and swap of a large list. */
@SuppressWarnings("all")
public final class X191_ReverseLoop {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(Collections.nCopies(1 << 20, 1));
        for (;;) {
            Collections.reverse(list);
            Collections.rotate(list, 7);
        }
    }
}
