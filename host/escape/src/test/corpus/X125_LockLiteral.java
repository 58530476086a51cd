package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A monitor on an interned string. */
@SuppressWarnings("all")
public final class X125_LockLiteral {
    public static Object run() throws Throwable {
        synchronized ("lock") {
            for (;;) {}
        }
    }
}
