package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections.frequency and disjoint. */
@SuppressWarnings("all")
public final class X201_FrequencyOfCopies {
    public static Object run() throws Throwable {
        return Collections.frequency(Collections.nCopies(Integer.MAX_VALUE, 1), 2);
    }
}
