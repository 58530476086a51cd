package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Meta with terminal codes and direction marks. */
@SuppressWarnings("all")
public final class X283_TerminalCodes {
    public static Object run() throws Throwable {
        return io.stratagem.api.StrategyIntent.goLong(1).notional(1).meta("note", "\u001b[2J\u202e");
    }
}
