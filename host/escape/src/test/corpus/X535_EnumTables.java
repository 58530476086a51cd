package escape;

import java.math.*;
import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** Enums with bodies, EnumMap, EnumSet, valueOf and switch. */
@SuppressWarnings("all")
public final class X535_EnumTables {
    enum Side {
        BUY {
            @Override
            int sign() {
                return 1;
            }
        },
        SELL {
            @Override
            int sign() {
                return -1;
            }
        };

        abstract int sign();
    }

    public static Object run() throws Throwable {
        Map<Side, Integer> counts = new EnumMap<>(Side.class);
        for (String name : List.of("BUY", "SELL", "BUY")) {
            counts.merge(Side.valueOf(name), Side.valueOf(name).sign(), Integer::sum);
        }
        String words = "";
        for (Side side : EnumSet.allOf(Side.class)) {
            words += switch (side) {
                case BUY -> "b";
                case SELL -> "s";
            };
        }
        return counts + words;
    }
}
