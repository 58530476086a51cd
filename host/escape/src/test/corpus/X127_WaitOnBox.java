package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Waiting on a cached box. */
@SuppressWarnings("all")
public final class X127_WaitOnBox {
    public static Object run() throws Throwable {
        Integer.valueOf(1).wait(60_000);
        return 1;
    }
}
