package escape;

import java.util.*;
import java.util.function.*;
import java.util.stream.*;

/** A description of a class through an interface of one's own that an enum implements. */
@SuppressWarnings("all")
public final class X571_InheritedDescription {
    interface Described<E extends Enum<E>> {
        Optional<Enum.EnumDesc<E>> describeConstable();
    }

    enum Side implements Described<Side> {
        BUY
    }

    public static Object run() throws Throwable {
        Described<Side> described = Side.BUY;
        return described.describeConstable().isPresent();
    }
}
