package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A confidence that is no number. */
@SuppressWarnings("all")
public final class X284_NotANumber {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goLong(Double.NaN).notional(1);
    }
}
