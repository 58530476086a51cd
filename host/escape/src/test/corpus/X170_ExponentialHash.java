package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of nested shared lists. */
@SuppressWarnings("all")
public final class X170_ExponentialHash {
    public static Object run() throws Throwable {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            list = new ArrayList<>(List.of(list, list));
        }
        return list.hashCode();
    }
}
