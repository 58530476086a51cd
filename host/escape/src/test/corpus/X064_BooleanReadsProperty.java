package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Boolean.getBoolean reads a system property. */
@SuppressWarnings("all")
public final class X064_BooleanReadsProperty {
    public static Object run() throws Throwable {
        return Boolean.getBoolean("java.awt.headless");
    }
}
