package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Bit sets of 256 MB, kept. */
@SuppressWarnings("all")
public final class X229_BitSetHuge {
    public static Object run() throws Throwable {
        List<BitSet> kept = new ArrayList<>();
        for (;;) {
            BitSet bits = new BitSet();
            bits.set(Integer.MAX_VALUE - 1);
            kept.add(bits);
        }
    }
}
