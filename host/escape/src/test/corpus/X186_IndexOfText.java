package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** IndexOf of a text that nearly matches everywhere. */
@SuppressWarnings("all")
public final class X186_IndexOfText {
    public static Object run() throws Throwable {
        String text = "a".repeat(1 << 20);
        String wanted = "a".repeat(1 << 19) + "b";
        int sum = 0;
        for (int i = 0; i < 1_000; i++) {
            sum += text.indexOf(wanted);
        }
        return sum;
    }
}
