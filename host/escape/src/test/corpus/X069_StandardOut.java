package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** System.out as a field. */
@SuppressWarnings("all")
public final class X069_StandardOut {
    public static Object run() throws Throwable {
        System.out.println("forged");
        return 1;
    }
}
