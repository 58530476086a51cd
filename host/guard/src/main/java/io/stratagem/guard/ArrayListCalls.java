package io.stratagem.guard;

import java.util.ArrayList;
import org.jspecify.annotations.NullUnmarked;

/** Capacities. */
@StandsIn(of = ArrayList.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
@SuppressWarnings("NonApiType") // the receiver is what the call has
public final class ArrayListCalls {
    private ArrayListCalls() {}

    public static void ensureCapacity(ArrayList<?> list, int capacity) {
        CollectionCalls.added(capacity);
        list.ensureCapacity(capacity);
    }

    public static void trimToSize(ArrayList<?> list) {
        CollectionCalls.added(list);
        list.trimToSize();
    }
}
