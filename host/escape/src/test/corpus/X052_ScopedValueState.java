package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A scoped value. */
@SuppressWarnings("all")
public final class X052_ScopedValueState {
    public static Object run() throws Throwable {
        return ScopedValue.<Integer>newInstance().isBound();
    }
}
