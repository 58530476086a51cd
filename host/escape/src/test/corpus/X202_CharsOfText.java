package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Chars() of a large text in a loop. */
@SuppressWarnings("all")
public final class X202_CharsOfText {
    public static Object run() throws Throwable {
        String text = "x".repeat(1 << 20);
        long sum = 0;
        for (;;) {
            sum += text.chars().sum() + text.hashCode() + text.compareTo(text + "y");
        }
    }
}
