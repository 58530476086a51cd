package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.copyOfRange to MAX. */
@SuppressWarnings("all")
public final class X213_CopyOfRange {
    public static Object run() throws Throwable {
        return Arrays.copyOfRange(new Object[1], 0, Integer.MAX_VALUE - 8).length;
    }
}
