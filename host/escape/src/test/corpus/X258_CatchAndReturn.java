package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A caught trip followed by a valid intent. */
@SuppressWarnings("all")
public final class X258_CatchAndReturn {
    public static Object run() throws Throwable {
        try {
            for (;;) {}
        } catch (Throwable swallowed) {
            return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because("escaped");
        }
    }
}
