package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Time-zone rules for the whole JVM. */
@SuppressWarnings("all")
public final class X046_ZoneRulesProvider {
    public static Object run() throws Throwable {
        java.time.zone.ZoneRulesProvider.refresh();
        return 1;
    }
}
