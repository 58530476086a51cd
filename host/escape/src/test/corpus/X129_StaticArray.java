package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final array that is written. */
@SuppressWarnings("all")
public final class X129_StaticArray {
    static final int[] COUNT = new int[1];

    public static Object run() throws Throwable {
        return ++COUNT[0];
    }
}
