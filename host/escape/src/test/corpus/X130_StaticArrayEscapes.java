package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static final array handed to a method that writes it. */
@SuppressWarnings("all")
public final class X130_StaticArrayEscapes {
    static final int[] COUNT = new int[1];

    static int raise(int[] counter) {
        return ++counter[0];
    }

    public static Object run() throws Throwable {
        return raise(COUNT);
    }
}
