package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A linked list without an end. */
@SuppressWarnings("all")
public final class X218_EndlessList {
    public static Object run() throws Throwable {
        LinkedList<Object> list = new LinkedList<>();
        for (;;) {
            list.add(new Object());
        }
    }
}
