package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An interface constant that is an array. */
@SuppressWarnings("all")
public final class X136_InterfaceConstant {
    interface Memory {
        int[] COUNT = new int[1];
    }

    public static Object run() throws Throwable {
        return ++Memory.COUNT[0];
    }
}
