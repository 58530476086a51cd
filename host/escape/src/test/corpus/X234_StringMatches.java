package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.matches. */
@SuppressWarnings("all")
public final class X234_StringMatches {
    public static Object run() throws Throwable {
        return ("a".repeat(60) + "!").matches("(a+)+$");
    }
}
