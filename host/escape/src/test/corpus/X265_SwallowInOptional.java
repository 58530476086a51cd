package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** OrElseGet after a swallowed trip. */
@SuppressWarnings("all")
public final class X265_SwallowInOptional {
    static Object quiet() {
        try {
            for (;;) {}
        } catch (Throwable swallowed) {
            return null;
        }
    }

    public static Object run() throws Throwable {
        return Optional.ofNullable(quiet()).orElseGet(() -> io.stratagem.api.StrategyIntent.goLong(1).notional(1).because("escaped"));
    }
}
