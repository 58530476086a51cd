package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.repeat. */
@SuppressWarnings("all")
public final class X210_Repeat {
    public static Object run() throws Throwable {
        return "x".repeat(Integer.MAX_VALUE - 8).length();
    }
}
