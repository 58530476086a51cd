package io.stratagem.guard;

import java.util.ListIterator;
import org.jspecify.annotations.NullUnmarked;

/** Changes through a list iterator, which may move every element behind. */
@StandsIn(of = ListIterator.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class ListIteratorCalls {
    private ListIteratorCalls() {}

    public static void remove(ListIterator<?> iterator) {
        Walk.read(Meter.elementsPossible());
        iterator.remove();
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void add(ListIterator iterator, Object element) {
        Walk.read(Meter.elementsPossible());
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        iterator.add(element);
    }
}
