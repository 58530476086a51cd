package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** An enum answers an interface with what every enum has. */
@SuppressWarnings("all")
public final class X573_InheritedNames {
    interface Named {
        String name();

        int ordinal();

        String toString();

        boolean equals(Object other);
    }

    enum Side implements Named {
        BUY,
        SELL
    }

    public static Object run() throws Throwable {
        Named side = Side.SELL;
        return side.name() + side.ordinal() + side.toString() + side.equals(Side.BUY);
    }
}
