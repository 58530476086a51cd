package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ThreadLocalRandom. */
@SuppressWarnings("all")
public final class X081_ThreadLocalRandom {
    public static Object run() throws Throwable {
        return java.util.concurrent.ThreadLocalRandom.current().nextInt();
    }
}
