package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A native function without JNI. */
@SuppressWarnings("all")
public final class X039_Downcall {
    public static Object run() throws Throwable {
        return java.lang.foreign.Linker.nativeLinker().defaultLookup().find("getpid").isPresent();
    }
}
