package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The line separator of the platform. */
@SuppressWarnings("all")
public final class X073_LineSeparator {
    public static Object run() throws Throwable {
        return System.lineSeparator();
    }
}
