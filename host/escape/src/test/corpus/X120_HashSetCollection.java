package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors.toCollection(HashSet::new). */
@SuppressWarnings("all")
public final class X120_HashSetCollection {
    public static Object run() throws Throwable {
        return Arrays.stream(RoundingMode.values()).collect(Collectors.toCollection(HashSet::new)).toString();
    }
}
