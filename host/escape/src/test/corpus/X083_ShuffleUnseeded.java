package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections.shuffle without a seed. */
@SuppressWarnings("all")
public final class X083_ShuffleUnseeded {
    public static Object run() throws Throwable {
        List<Integer> cards = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(cards);
        return cards;
    }
}
