package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Java.util.Scanner reads a file. */
@SuppressWarnings("all")
public final class X007_ScannerReadsFile {
    public static Object run() throws Throwable {
        return new Scanner(java.nio.file.Path.of("escape-in")).nextLine();
    }
}
