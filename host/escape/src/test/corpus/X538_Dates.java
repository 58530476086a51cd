package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Java.time values. */
@SuppressWarnings("all")
public final class X538_Dates {
    public static Object run() throws Throwable {
        var day = java.time.Instant.ofEpochMilli(86_400_000L * 1_000).atOffset(java.time.ZoneOffset.UTC).toLocalDate();
        return day.with(java.time.temporal.TemporalAdjusters.lastDayOfMonth()).getDayOfWeek()
                + " "
                + java.time.temporal.ChronoUnit.DAYS.between(java.time.LocalDate.of(1970, 1, 1), day)
                + " "
                + java.time.Duration.ofMinutes(90);
    }
}
