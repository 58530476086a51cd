package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Thread::new. */
@SuppressWarnings("all")
public final class X026_ThreadConstructorReference {
    public static Object run() throws Throwable {
        Function<Runnable, Thread> make = Thread::new;
        make.apply(() -> {}).start();
        return 1;
    }
}
