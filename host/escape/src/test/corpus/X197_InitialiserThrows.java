package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static initialiser that throws. */
@SuppressWarnings("all")
public final class X197_InitialiserThrows {
    static class Broken {
        static final int VALUE = fail();

        static int fail() {
            throw new IllegalStateException("initialiser");
        }
    }

    public static Object run() throws Throwable {
        return Broken.VALUE;
    }
}
