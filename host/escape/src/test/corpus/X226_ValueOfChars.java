package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.valueOf of a large array, kept. */
@SuppressWarnings("all")
public final class X226_ValueOfChars {
    public static Object run() throws Throwable {
        char[] array = new char[1 << 20];
        List<String> kept = new ArrayList<>();
        for (;;) {
            kept.add(String.valueOf(array));
        }
    }
}
