package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The number of processors. */
@SuppressWarnings("all")
public final class X089_Processors {
    public static Object run() throws Throwable {
        return Runtime.getRuntime().availableProcessors();
    }
}
