package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToArray of a list of one's own, kept. */
@SuppressWarnings("all")
public final class X554_ToArrayOfGrownList {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        List<Object[]> kept = new ArrayList<>();
        for (;;) {
            kept.add(many.toArray());
        }
    }
}
