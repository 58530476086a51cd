package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A lambda object per turn, kept. */
@SuppressWarnings("all")
public final class X232_LambdaGarbage {
    public static Object run() throws Throwable {
        List<Supplier<Integer>> kept = new ArrayList<>();
        for (int i = 0; ; i++) {
            int number = i;
            kept.add(() -> number);
        }
    }
}
