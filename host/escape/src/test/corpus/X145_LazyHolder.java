package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A lazy holder of a lambda over a list. */
@SuppressWarnings("all")
public final class X145_LazyHolder {
    static final class Holder {
        static final Supplier<Integer> MEMORY = make();

        static Supplier<Integer> make() {
            List<Integer> seen = new ArrayList<>();
            return () -> {
                seen.add(1);
                return seen.size();
            };
        }
    }

    public static Object run() throws Throwable {
        return Holder.MEMORY.get();
    }
}
