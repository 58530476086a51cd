package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Constants through the class object. */
@SuppressWarnings("all")
public final class X023_EnumConstantsOfClass {
    public static Object run() throws Throwable {
        return RoundingMode.class.getEnumConstants()[0];
    }
}
