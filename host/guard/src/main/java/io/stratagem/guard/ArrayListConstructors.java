package io.stratagem.guard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.NullUnmarked;

/** Capacities and copies. */
@StandsIn(of = {ArrayList.class, ArrayDeque.class})
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class ArrayListConstructors {
    private ArrayListConstructors() {}

    public static void chargeNew(int capacity) {
        Meter.allocate(8L * capacity);
    }

    public static void chargeNew(Collection<?> elements) {
        CollectionCalls.added(elements);
    }
}
