package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Math.sin, exp and pow differ between processors. */
@SuppressWarnings("all")
public final class X122_MathIntrinsics {
    public static Object run() throws Throwable {
        return Math.sin(1e10) + " " + Math.exp(1.1) + " " + Math.pow(1.0001, 12345) + " " + Math.log10(7) + " " + Math.tanh(0.3);
    }
}
