package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Every day from the first to the last, made from a range. */
@SuppressWarnings("all")
public final class X550_DaysOfRange {
    public static Object run() throws Throwable {
        return LongStream.rangeClosed(java.time.LocalDate.MIN.toEpochDay(), java.time.LocalDate.MAX.toEpochDay())
                .mapToObj(java.time.LocalDate::ofEpochDay)
                .filter(Objects::isNull)
                .count();
    }
}
