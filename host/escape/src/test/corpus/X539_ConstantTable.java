package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A private static final table that is only read. */
@SuppressWarnings("all")
public final class X539_ConstantTable {
    private static final double[] WEIGHTS = {0.1, 0.2, 0.3, 0.4};

    public static Object run() throws Throwable {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * i;
        }
        return sum;
    }
}
