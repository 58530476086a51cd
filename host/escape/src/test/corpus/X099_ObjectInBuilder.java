package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An object's default text in a StringBuilder. */
@SuppressWarnings("all")
public final class X099_ObjectInBuilder {
    public static Object run() throws Throwable {
        return new StringBuilder().append(new Object()).toString();
    }
}
