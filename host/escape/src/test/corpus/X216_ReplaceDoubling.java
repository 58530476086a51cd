package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** String.replace that doubles. */
@SuppressWarnings("all")
public final class X216_ReplaceDoubling {
    public static Object run() throws Throwable {
        String text = "x";
        for (int i = 0; i < 40; i++) {
            text = text.replace("x", "xx");
        }
        return text.length();
    }
}
