package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A flat intent with a size. */
@SuppressWarnings("all")
public final class X287_FlatWithSize {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.flat().notional(5);
    }
}
