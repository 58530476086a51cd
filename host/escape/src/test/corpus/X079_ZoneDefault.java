package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The zone of the machine. */
@SuppressWarnings("all")
public final class X079_ZoneDefault {
    public static Object run() throws Throwable {
        return java.time.ZoneId.systemDefault();
    }
}
