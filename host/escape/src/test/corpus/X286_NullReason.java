package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A reason that is null. */
@SuppressWarnings("all")
public final class X286_NullReason {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because((String) null);
    }
}
