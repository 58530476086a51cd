package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IndexOf through a large list, again and again. */
@SuppressWarnings("all")
public final class X185_IndexOfLoop {
    public static Object run() throws Throwable {
        List<Integer> many = new ArrayList<>(Collections.nCopies(1_000_000, 1));
        int sum = 0;
        for (int i = 0; i < 1_000_000; i++) {
            sum += many.indexOf(2);
        }
        return sum;
    }
}
