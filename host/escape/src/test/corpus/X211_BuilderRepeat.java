package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** StringBuilder.repeat. */
@SuppressWarnings("all")
public final class X211_BuilderRepeat {
    public static Object run() throws Throwable {
        return new StringBuilder().repeat("x", Integer.MAX_VALUE - 8).length();
    }
}
