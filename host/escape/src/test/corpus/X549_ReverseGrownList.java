package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Reversing and rotating a list of one's own. */
@SuppressWarnings("all")
public final class X549_ReverseGrownList {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        for (;;) {
            Collections.reverse(many);
            Collections.rotate(many, 7);
        }
    }
}
