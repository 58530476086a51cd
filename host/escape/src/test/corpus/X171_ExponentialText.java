package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The text of nested shared lists. */
@SuppressWarnings("all")
public final class X171_ExponentialText {
    public static Object run() throws Throwable {
        List<Object> list = List.of();
        for (int i = 0; i < 45; i++) {
            list = List.of(list, list);
        }
        return list.toString().length();
    }
}
