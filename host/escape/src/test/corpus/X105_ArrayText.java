package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** The default text and hash of an array. */
@SuppressWarnings("all")
public final class X105_ArrayText {
    public static Object run() throws Throwable {
        int[] array = {1};
        return array.toString() + array.hashCode();
    }
}
