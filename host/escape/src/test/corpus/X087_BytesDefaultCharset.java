package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Bytes in the default charset. */
@SuppressWarnings("all")
public final class X087_BytesDefaultCharset {
    public static Object run() throws Throwable {
        return "\u00e4".getBytes().length;
    }
}
