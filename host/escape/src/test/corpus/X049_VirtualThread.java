package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A virtual thread. */
@SuppressWarnings("all")
public final class X049_VirtualThread {
    public static Object run() throws Throwable {
        Thread.startVirtualThread(() -> {}).join();
        return 1;
    }
}
