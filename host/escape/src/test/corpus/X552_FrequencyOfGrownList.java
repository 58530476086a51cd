package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections.frequency and disjoint of lists of one's own. */
@SuppressWarnings("all")
public final class X552_FrequencyOfGrownList {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            many.add(i);
        }
        int sum = 0;
        for (;;) {
            sum += Collections.frequency(many, -1);
            sum += Collections.disjoint(many, List.of(-1)) ? 1 : 0;
        }
    }
}
