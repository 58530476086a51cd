package io.stratagem.guard;

import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.NullUnmarked;

/** What deques have beyond other collections. */
@StandsIn(of = Deque.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class DequeCalls {
    private DequeCalls() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void addFirst(Deque deque, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        deque.addFirst(element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void addLast(Deque deque, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        deque.addLast(element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean offerFirst(Deque deque, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        return deque.offerFirst(element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean offerLast(Deque deque, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        return deque.offerLast(element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void push(Deque deque, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        deque.push(element);
    }

    public static boolean removeFirstOccurrence(Deque<?> deque, Object object) {
        return removed(deque.iterator(), deque, object);
    }

    public static boolean removeLastOccurrence(Deque<?> deque, Object object) {
        return removed(deque.descendingIterator(), deque, object);
    }

    private static boolean removed(Iterator<?> elements, Deque<?> deque, Object object) {
        while (elements.hasNext()) {
            Object element = elements.next();
            if (object == null ? element == null : Walk.equal(object, element)) {
                Walk.read(deque.size());
                elements.remove();
                return true;
            }
        }
        return false;
    }
}
