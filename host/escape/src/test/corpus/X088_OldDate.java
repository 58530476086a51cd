package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Java.util.Date prints in the local zone. */
@SuppressWarnings("all")
public final class X088_OldDate {
    public static Object run() throws Throwable {
        return new Date(0).toString();
    }
}
