package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Numbers as text. */
@SuppressWarnings("all")
public final class X124_NumberTexts {
    public static Object run() throws Throwable {
        return Double.toString(0.1 + 0.2) + Float.toString(1e-40f) + Long.toHexString(Double.doubleToLongBits(0.0 / 0.0));
    }
}
