package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The nest host of a class. */
@SuppressWarnings("all")
public final class X020_NestHost {
    public static Object run() throws Throwable {
        return X020_NestHost.class.getNestHost().getName();
    }
}
