package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IndexOf through a list of one's own, again and again. */
@SuppressWarnings("all")
public final class X547_IndexOfGrownList {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        int sum = 0;
        for (;;) {
            sum += many.indexOf(-1);
        }
    }
}
