package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A subclass of BigDecimal. */
@SuppressWarnings("all")
public final class X288_EvilDecimal {
    static class Lying extends BigDecimal {
        Lying() {
            super(1);
        }

        public int signum() {
            return 7;
        }
    }

    public static Object run() throws Throwable {
        return new Lying();
    }
}
