package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Files.writeString. */
@SuppressWarnings("all")
public final class X008_FilesWrite {
    public static Object run() throws Throwable {
        return java.nio.file.Files.writeString(java.nio.file.Path.of("escape-out"), "x");
    }
}
