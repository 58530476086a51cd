package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Java.util.Formatter opens a file by name. */
@SuppressWarnings("all")
public final class X006_FormatterOpensFile {
    public static Object run() throws Throwable {
        try (var out = new Formatter("escape-out")) {
            out.flush();
        }
        return 1;
    }
}
