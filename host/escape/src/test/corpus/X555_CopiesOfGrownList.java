package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** List.copyOf and new ArrayList of a list of one's own, kept. */
@SuppressWarnings("all")
public final class X555_CopiesOfGrownList {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        List<List<Integer>> kept = new ArrayList<>();
        for (;;) {
            kept.add(new ArrayList<>(many));
            kept.add(List.copyOf(kept.getLast()));
        }
    }
}
