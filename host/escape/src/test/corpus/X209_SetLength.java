package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** StringBuilder.setLength(MAX). */
@SuppressWarnings("all")
public final class X209_SetLength {
    public static Object run() throws Throwable {
        StringBuilder text = new StringBuilder();
        text.setLength(Integer.MAX_VALUE - 8);
        return text.length();
    }
}
