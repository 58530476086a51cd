package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A reason that begins a line of the log. */
@SuppressWarnings("all")
public final class X282_ForgedLine {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goLong(1).notional(1).because("fine\n2026-01-01 ERROR forged");
    }
}
