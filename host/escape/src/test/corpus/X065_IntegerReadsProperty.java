package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Integer.getInteger reads a system property. */
@SuppressWarnings("all")
public final class X065_IntegerReadsProperty {
    public static Object run() throws Throwable {
        return Integer.getInteger("java.specification.version");
    }
}
