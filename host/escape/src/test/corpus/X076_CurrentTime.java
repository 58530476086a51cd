package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.currentTimeMillis. */
@SuppressWarnings("all")
public final class X076_CurrentTime {
    public static Object run() throws Throwable {
        return System.currentTimeMillis();
    }
}
