package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A hidden class defined from bytes. */
@SuppressWarnings("all")
public final class X031_HiddenClass {
    public static Object run() throws Throwable {
        return java.lang.invoke.MethodHandles.lookup().defineHiddenClass(new byte[0], true);
    }
}
