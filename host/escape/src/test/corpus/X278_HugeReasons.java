package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An intent with a hundred thousand reasons. */
@SuppressWarnings("all")
public final class X278_HugeReasons {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because(new String[100_000]);
    }
}
