package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Members of a class literal. */
@SuppressWarnings("all")
public final class X016_MembersOfLiteral {
    public static Object run() throws Throwable {
        return String.class.getMethods()[0].invoke("x");
    }
}
