package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An enum constant with a field that changes. */
@SuppressWarnings("all")
public final class X135_EnumField {
    enum Memory {
        ONE;

        int calls;
    }

    public static Object run() throws Throwable {
        return ++Memory.ONE.calls;
    }
}
