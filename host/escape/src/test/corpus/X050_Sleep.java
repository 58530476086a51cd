package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Thread.sleep. */
@SuppressWarnings("all")
public final class X050_Sleep {
    public static Object run() throws Throwable {
        Thread.sleep(60_000);
        return 1;
    }
}
