package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** PrintStackTrace called through an interface of one's own that an exception implements. */
@SuppressWarnings("all")
public final class X570_InheritedPrint {
    interface Printer {
        void printStackTrace();
    }

    static final class Loud extends RuntimeException implements Printer {}

    public static Object run() throws Throwable {
        Printer printer = new Loud();
        printer.printStackTrace();
        return 1;
    }
}
