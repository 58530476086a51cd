package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.valueOf and Objects.toString of an object. */
@SuppressWarnings("all")
public final class X100_ObjectValueOf {
    public static Object run() throws Throwable {
        return String.valueOf(new Object()) + Objects.toString(new Object());
    }
}
