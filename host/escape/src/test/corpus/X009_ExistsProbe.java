package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Probing for a file. */
@SuppressWarnings("all")
public final class X009_ExistsProbe {
    public static Object run() throws Throwable {
        return new java.io.File("/etc/passwd").exists();
    }
}
