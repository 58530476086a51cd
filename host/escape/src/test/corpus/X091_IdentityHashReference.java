package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System::identityHashCode as a sort key. */
@SuppressWarnings("all")
public final class X091_IdentityHashReference {
    public static Object run() throws Throwable {
        ToIntFunction<Object> key = System::identityHashCode;
        return key.applyAsInt(new Object());
    }
}
