package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** LockSupport.park. */
@SuppressWarnings("all")
public final class X058_Park {
    public static Object run() throws Throwable {
        java.util.concurrent.locks.LockSupport.park();
        return 1;
    }
}
