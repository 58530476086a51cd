package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Code that runs while an object is read. */
@SuppressWarnings("all")
public final class X042_ReadObjectHook {
    static class Gadget implements java.io.Serializable {
        private void readObject(java.io.ObjectInputStream in) {
            for (;;) {}
        }
    }

    public static Object run() throws Throwable {
        return new Gadget();
    }
}
