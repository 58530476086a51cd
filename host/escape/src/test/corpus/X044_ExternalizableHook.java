package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Callbacks of Externalizable. */
@SuppressWarnings("all")
public final class X044_ExternalizableHook {
    static class Gadget implements java.io.Externalizable {
        public void writeExternal(java.io.ObjectOutput out) {}

        public void readExternal(java.io.ObjectInput in) {}
    }

    public static Object run() throws Throwable {
        return new Gadget();
    }
}
