package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Object.notifyAll without a lock. */
@SuppressWarnings("all")
public final class X063_NotifyObject {
    public static Object run() throws Throwable {
        new Object().notifyAll();
        return 1;
    }
}
