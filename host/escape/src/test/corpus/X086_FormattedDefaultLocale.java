package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.formatted. */
@SuppressWarnings("all")
public final class X086_FormattedDefaultLocale {
    public static Object run() throws Throwable {
        return "%.2f".formatted(1.5);
    }
}
