package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of a list that contains itself. */
@SuppressWarnings("all")
public final class X177_SelfContainingHash {
    public static Object run() throws Throwable {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list.hashCode();
    }
}
