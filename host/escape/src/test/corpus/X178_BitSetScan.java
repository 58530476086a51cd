package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A bit set of 256 MB. */
@SuppressWarnings("all")
public final class X178_BitSetScan {
    public static Object run() throws Throwable {
        BitSet bits = new BitSet();
        bits.set(Integer.MAX_VALUE - 1);
        int sum = 0;
        for (;;) {
            sum += bits.nextSetBit(0) + bits.cardinality();
        }
    }
}
