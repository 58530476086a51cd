package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** TimeZone.setDefault. */
@SuppressWarnings("all")
public final class X068_TimeZoneDefault {
    public static Object run() throws Throwable {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
        return 1;
    }
}
