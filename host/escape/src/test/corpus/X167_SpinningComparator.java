package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** List.sort with a comparator that never returns. */
@SuppressWarnings("all")
public final class X167_SpinningComparator {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        list.sort((left, right) -> {
            for (;;) {}
        });
        return list;
    }
}
