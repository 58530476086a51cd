package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A synchronized method. */
@SuppressWarnings("all")
public final class X061_SynchronizedMethod {
    static synchronized int held() {
        return 1;
    }

    public static Object run() throws Throwable {
        return held();
    }
}
