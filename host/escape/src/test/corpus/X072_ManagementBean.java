package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Management beans. */
@SuppressWarnings("all")
public final class X072_ManagementBean {
    public static Object run() throws Throwable {
        return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments();
    }
}
