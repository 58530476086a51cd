package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Substrings of a large text, kept. */
@SuppressWarnings("all")
public final class X227_SubstringLoop {
    public static Object run() throws Throwable {
        String text = "x".repeat(1 << 20);
        List<String> kept = new ArrayList<>();
        for (int i = 1; ; i = i % 1_000 + 1) {
            kept.add(text.substring(i));
        }
    }
}
