package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An object's default text inside a record. */
@SuppressWarnings("all")
public final class X102_ObjectInRecord {
    record Holder(Object held) {}

    public static Object run() throws Throwable {
        return new Holder(new Object()).toString();
    }
}
