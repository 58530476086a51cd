package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Try, catch and finally for its own purposes. */
@SuppressWarnings("all")
public final class X541_OwnExceptionFlow {
    static int parsed(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            return -1;
        } finally {
            text.length();
        }
    }

    public static Object run() throws Throwable {
        return parsed("12") + parsed("x") + Optional.of(parsed("3")).map(number -> number * 2).orElse(0);
    }
}
