package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Meta entries added one by one. */
@SuppressWarnings("all")
public final class X281_ManyMeta {
    public static Object run() throws Throwable {
        var intent = io.stratagem.api.StrategyIntent.goLong(1).notional(1);
        for (int i = 0; i < 1_000_000; i++) {
            intent = intent.meta("k" + i, i);
        }
        return intent;
    }
}
