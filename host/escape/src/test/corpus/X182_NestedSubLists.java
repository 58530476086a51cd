package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A view of a view of a view. */
@SuppressWarnings("all")
public final class X182_NestedSubLists {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        for (int i = 0; i < 100_000; i++) {
            list = list.subList(0, 2);
        }
        return list.get(0);
    }
}
