package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Another object in the place of the one read. */
@SuppressWarnings("all")
public final class X043_ReadResolveHook {
    static class Gadget implements java.io.Serializable {
        private Object readResolve() {
            return this;
        }
    }

    public static Object run() throws Throwable {
        return new Gadget();
    }
}
