package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The hash of a class object. */
@SuppressWarnings("all")
public final class X096_ClassHash {
    public static Object run() throws Throwable {
        return X096_ClassHash.class.hashCode();
    }
}
