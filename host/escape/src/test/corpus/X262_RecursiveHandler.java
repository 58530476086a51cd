package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A handler that recurses. */
@SuppressWarnings("all")
public final class X262_RecursiveHandler {
    static int again(int depth) {
        try {
            return again(depth + 1);
        } catch (Throwable swallowed) {
            return again(depth - 1);
        }
    }

    public static Object run() throws Throwable {
        return again(0);
    }
}
