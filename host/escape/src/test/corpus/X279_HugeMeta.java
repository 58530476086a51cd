package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An intent with a text of 32 MB. */
@SuppressWarnings("all")
public final class X279_HugeMeta {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goLong(1).notional(1).meta("text", "m".repeat(1 << 25));
    }
}
