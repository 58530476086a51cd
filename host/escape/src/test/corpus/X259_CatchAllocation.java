package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A caught allocation trip followed by a valid intent. */
@SuppressWarnings("all")
public final class X259_CatchAllocation {
    public static Object run() throws Throwable {
        try {
            return new long[1 << 28].length;
        } catch (Throwable swallowed) {
            return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because("escaped");
        }
    }
}
