package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A list without an end. */
@SuppressWarnings("all")
public final class X553_EndlessArrayList {
    public static Object run() throws Throwable {
        List<Object> list = new ArrayList<>();
        for (;;) {
            list.add(new Object());
        }
    }
}
