package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Intents made and thrown away in a loop. */
@SuppressWarnings("all")
public final class X575_IntentsForEver {
    public static Object run() throws Throwable {
        double sum = 0;
        for (;;) {
            sum += io.stratagem.api.StrategyIntent.goLong(0.5).notional(1).confidence();
        }
    }
}
