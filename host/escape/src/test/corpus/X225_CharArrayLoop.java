package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToCharArray of a large text, kept. */
@SuppressWarnings("all")
public final class X225_CharArrayLoop {
    public static Object run() throws Throwable {
        String text = "x".repeat(1 << 20);
        List<char[]> kept = new ArrayList<>();
        for (;;) {
            kept.add(text.toCharArray());
        }
    }
}
