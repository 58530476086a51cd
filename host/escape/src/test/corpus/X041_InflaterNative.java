package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Native memory of a decompressor. */
@SuppressWarnings("all")
public final class X041_InflaterNative {
    public static Object run() throws Throwable {
        return new java.util.zip.Inflater().getRemaining();
    }
}
