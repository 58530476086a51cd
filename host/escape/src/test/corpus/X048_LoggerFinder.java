package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A logger found by service look-up. */
@SuppressWarnings("all")
public final class X048_LoggerFinder {
    public static Object run() throws Throwable {
        System.getLogger("escape").log(System.Logger.Level.ERROR, "forged");
        return 1;
    }
}
