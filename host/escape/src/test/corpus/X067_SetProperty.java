package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.setProperty. */
@SuppressWarnings("all")
public final class X067_SetProperty {
    public static Object run() throws Throwable {
        return System.setProperty("escape", "1");
    }
}
