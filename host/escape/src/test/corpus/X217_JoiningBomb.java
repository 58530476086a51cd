package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Collectors.joining of large texts. */
@SuppressWarnings("all")
public final class X217_JoiningBomb {
    public static Object run() throws Throwable {
        String text = "x".repeat(1 << 16);
        return IntStream.range(0, 1 << 16).mapToObj(number -> text).collect(Collectors.joining()).length();
    }
}
