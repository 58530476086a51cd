package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A notional without a bound. */
@SuppressWarnings("all")
public final class X285_InfiniteNotional {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goShort(1).notional(Double.POSITIVE_INFINITY);
    }
}
