package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Java.util.regex. */
@SuppressWarnings("all")
public final class X233_PatternCompile {
    public static Object run() throws Throwable {
        return java.util.regex.Pattern.compile("(a+)+$").matcher("a".repeat(60) + "!").find();
    }
}
