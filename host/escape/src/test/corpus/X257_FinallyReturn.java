package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Finally that returns a valid intent. */
@SuppressWarnings("all")
public final class X257_FinallyReturn {
    @SuppressWarnings("finally")
    static Object kept() {
        try {
            for (;;) {}
        } finally {
            return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because("escaped");
        }
    }

    public static Object run() throws Throwable {
        return kept();
    }
}
