package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Arrays.deepHashCode of nested shared arrays. */
@SuppressWarnings("all")
public final class X176_DeepEquals {
    public static Object run() throws Throwable {
        Object[] array = {1};
        for (int i = 0; i < 45; i++) {
            array = new Object[] {array, array};
        }
        return Arrays.deepHashCode(array);
    }
}
