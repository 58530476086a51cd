package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** List.copyOf and new ArrayList of nCopies. */
@SuppressWarnings("all")
public final class X223_CopyOfCopies {
    public static Object run() throws Throwable {
        return new ArrayList<>(Collections.nCopies(Integer.MAX_VALUE - 8, 1)).size();
    }
}
