package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A finalizer two levels up. */
@SuppressWarnings("all")
public final class X159_InheritedFinalize {
    static class Base {
        @Deprecated
        protected void finalize() {
            for (;;) {}
        }
    }

    static class Derived extends Base {}

    public static Object run() throws Throwable {
        return new Derived().equals(null);
    }
}
