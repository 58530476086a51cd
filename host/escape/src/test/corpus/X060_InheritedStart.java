package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Start() called on a subclass of Thread of one's own. */
@SuppressWarnings("all")
public final class X060_InheritedStart {
    static class Worker extends Thread {}

    public static Object run() throws Throwable {
        new Worker().start();
        return 1;
    }
}
