package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A caught recursion followed by a valid intent. */
@SuppressWarnings("all")
public final class X260_CatchDepth {
    static int deeper() {
        return deeper() + 1;
    }

    public static Object run() throws Throwable {
        try {
            return deeper();
        } catch (Throwable swallowed) {
            return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because("escaped");
        }
    }
}
