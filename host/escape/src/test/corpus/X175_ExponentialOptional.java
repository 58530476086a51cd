package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The text of nested shared optionals. */
@SuppressWarnings("all")
public final class X175_ExponentialOptional {
    public static Object run() throws Throwable {
        Object held = Optional.of(1);
        for (int i = 0; i < 45; i++) {
            held = Optional.of(Map.entry(held, held));
        }
        return held.toString().length();
    }
}
