package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An object's default text inside a list. */
@SuppressWarnings("all")
public final class X101_ObjectInList {
    public static Object run() throws Throwable {
        return List.of(new Object(), new Object()).toString();
    }
}
