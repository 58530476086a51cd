package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A default method that an inherited one of the JDK goes before. */
@SuppressWarnings("all")
public final class X572_InheritedDefault {
    interface Holder {
        default Throwable[] getSuppressed() {
            return new Throwable[0];
        }
    }

    static final class Holding extends RuntimeException implements Holder {}

    public static Object run() throws Throwable {
        Holder holder = new Holding();
        return holder.getSuppressed().length;
    }
}
