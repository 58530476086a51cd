package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A parallel stream over a spliterator. */
@SuppressWarnings("all")
public final class X056_StreamSupportParallel {
    public static Object run() throws Throwable {
        return StreamSupport.stream(List.of(1, 2).spliterator(), true).count();
    }
}
