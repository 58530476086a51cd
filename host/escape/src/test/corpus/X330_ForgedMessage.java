package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A message that begins a line of the log. */
@SuppressWarnings("all")
public final class X330_ForgedMessage {
    public static Object run() throws Throwable {
        throw new IllegalStateException("fine\n2026-01-01 ERROR forged \u001b[2J");
    }
}
