package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Every day from the first to the last. */
@SuppressWarnings("all")
public final class X194_DatesUntil {
    public static Object run() throws Throwable {
        return java.time.LocalDate.MIN.datesUntil(java.time.LocalDate.MAX).filter(Objects::isNull).count();
    }
}
