package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** ToUpperCase by the default locale. */
@SuppressWarnings("all")
public final class X084_UpperCaseDefaultLocale {
    public static Object run() throws Throwable {
        return "title".toUpperCase();
    }
}
