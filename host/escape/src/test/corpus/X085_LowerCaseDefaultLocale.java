package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToLowerCase behind a method reference. */
@SuppressWarnings("all")
public final class X085_LowerCaseDefaultLocale {
    public static Object run() throws Throwable {
        return Stream.of("TITLE").map(String::toLowerCase).toList();
    }
}
