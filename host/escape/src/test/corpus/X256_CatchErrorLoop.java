package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Catch (Error) around a loop. */
@SuppressWarnings("all")
public final class X256_CatchErrorLoop {
    public static Object run() throws Throwable {
        for (;;) {
            try {
                for (;;) {}
            } catch (Error swallowed) {
                swallowed.getMessage();
            }
        }
    }
}
