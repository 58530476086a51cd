package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Unmodifiable views around synchronized views. */
@SuppressWarnings("all")
public final class X183_UnmodifiableTower {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(List.of(1, 2));
        for (int i = 0; i < 100_000; i++) {
            list = Collections.unmodifiableList(Collections.checkedList(list, Integer.class));
        }
        return list.get(0);
    }
}
