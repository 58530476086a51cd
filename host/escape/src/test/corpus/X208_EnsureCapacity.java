package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** EnsureCapacity of list and builder. */
@SuppressWarnings("all")
public final class X208_EnsureCapacity {
    public static Object run() throws Throwable {
        ArrayList<Integer> list = new ArrayList<>();
        list.ensureCapacity(1 << 30);
        StringBuilder text = new StringBuilder();
        text.ensureCapacity(1 << 30);
        return list.size() + text.length();
    }
}
