package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An endless generator. */
@SuppressWarnings("all")
public final class X165_GenerateDistinct {
    public static Object run() throws Throwable {
        return Stream.generate(() -> 1).distinct().skip(2).findFirst();
    }
}
