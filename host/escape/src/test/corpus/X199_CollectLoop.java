package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors.reducing over a huge range. */
@SuppressWarnings("all")
public final class X199_CollectLoop {
    public static Object run() throws Throwable {
        return IntStream.range(0, Integer.MAX_VALUE).boxed().collect(Collectors.reducing(0, Integer::sum));
    }
}
