package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.exit behind a method reference. */
@SuppressWarnings("all")
public final class X013_ExitMethodReference {
    public static Object run() throws Throwable {
        IntConsumer leave = System::exit;
        leave.accept(7);
        return 1;
    }
}
