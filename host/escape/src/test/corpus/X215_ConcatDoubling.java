package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A concatenation of one text many times. */
@SuppressWarnings("all")
public final class X215_ConcatDoubling {
    public static Object run() throws Throwable {
        String text = "x".repeat(1 << 16);
        for (int i = 0; i < 20; i++) {
            text = text + text + text + text;
        }
        return text.length();
    }
}
