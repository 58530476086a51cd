package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.replaceAll and replaceFirst. */
@SuppressWarnings("all")
public final class X235_StringReplaceAll {
    public static Object run() throws Throwable {
        return ("a".repeat(60) + "!").replaceAll("(a+)+$", "");
    }
}
