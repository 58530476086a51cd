package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** RemoveAll of a list from a list. */
@SuppressWarnings("all")
public final class X184_QuadraticRemoveAll {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 400_000; i++) {
            many.add(i);
        }
        List<Integer> others = new ArrayList<>(many);
        others.replaceAll(number -> -1 - number);
        return many.removeAll(others);
    }
}
