package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A static record that holds an array. */
@SuppressWarnings("all")
public final class X137_RecordOfArray {
    record Memory(int[] cells) {}

    static final Memory MEMORY = new Memory(new int[1]);

    public static Object run() throws Throwable {
        return ++MEMORY.cells()[0];
    }
}
