package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** LocalDate.now behind a method reference. */
@SuppressWarnings("all")
public final class X078_LocalDateNow {
    public static Object run() throws Throwable {
        Supplier<Object> today = java.time.LocalDate::now;
        return today.get();
    }
}
