package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.loadLibrary. */
@SuppressWarnings("all")
public final class X037_LoadLibrary {
    public static Object run() throws Throwable {
        System.loadLibrary("escape");
        return 1;
    }
}
