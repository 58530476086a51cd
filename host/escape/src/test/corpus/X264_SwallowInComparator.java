package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A comparator that swallows inside a sort. */
@SuppressWarnings("all")
public final class X264_SwallowInComparator {
    public static Object run() throws Throwable {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        list.sort((left, right) -> {
            try {
                for (;;) {}
            } catch (Throwable swallowed) {
                return 1;
            }
        });
        return list.size();
    }
}
