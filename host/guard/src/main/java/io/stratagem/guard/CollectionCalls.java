package io.stratagem.guard;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** What all collections have: charged by elements looked at, moved and added. */
@StandsIn(of = Collection.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
@SuppressWarnings("CollectionUndefinedEquality")
public final class CollectionCalls {
    private CollectionCalls() {}

    /** The charge for a place in a collection, growth included. */
    static final int ELEMENT_BYTES = 24;

    private static final Object NOT_FOUND = new Object();

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean add(Collection collection, Object element) {
        Meter.allocate(ELEMENT_BYTES);
        return collection.add(element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean addAll(Collection collection, Collection elements) {
        added(elements);
        return collection.addAll(elements);
    }

    public static boolean contains(Collection<?> collection, Object object) {
        return Walk.contains(collection, object);
    }

    public static boolean containsAll(Collection<?> collection, Collection<?> objects) {
        for (Object object : objects) {
            if (!Walk.contains(collection, object)) {
                return false;
            }
        }
        return true;
    }

    public static boolean remove(Collection<?> collection, Object object) {
        if (collection instanceof SelfMetered) {
            return collection.remove(object);
        }
        if (collection instanceof Set && !(object instanceof Map.Entry)) {
            Walk.hash(object);
            return collection.remove(object);
        }
        for (Iterator<?> elements = collection.iterator(); elements.hasNext(); ) {
            Object element = elements.next();
            if (object == null ? element == null : Walk.equal(object, element)) {
                Walk.read(collection.size());
                elements.remove();
                return true;
            }
        }
        return collection.remove(NOT_FOUND);
    }

    public static boolean removeAll(Collection<?> collection, Collection<?> objects) {
        Objects.requireNonNull(objects);
        return collection.removeIf(element -> Walk.contains(objects, element));
    }

    public static boolean retainAll(Collection<?> collection, Collection<?> objects) {
        Objects.requireNonNull(objects);
        return collection.removeIf(element -> !Walk.contains(objects, element));
    }

    public static <T> boolean removeIf(Collection<T> collection, Predicate<? super T> condition) {
        Objects.requireNonNull(condition);
        return collection.removeIf(element -> {
            Meter.tick();
            boolean isRemoved = condition.test(element);
            if (isRemoved && !(collection instanceof List)) {
                Walk.read(collection instanceof SelfMetered ? 0 : collection.size());
            }
            return isRemoved;
        });
    }

    public static void clear(Collection<?> collection) {
        Walk.read(collection.size());
        collection.clear();
    }

    public static Object[] toArray(Collection<?> collection) {
        added(collection);
        return collection.toArray();
    }

    public static <T> T[] toArray(Collection<?> collection, T[] array) {
        added(collection);
        return collection.toArray(array);
    }

    public static <T> T[] toArray(Collection<?> collection, IntFunction<T[]> array) {
        added(collection);
        return collection.toArray(array);
    }

    public static <T> Stream<T> stream(Collection<T> collection) {
        return MeteredStream.of(collection.stream());
    }

    /** Before so many elements are copied. */
    static void added(Collection<?> elements) {
        added(elements.size());
    }

    /** As above. */
    static void added(long elements) {
        Meter.charge(1 + Math.max(0, elements) / 4);
        Meter.allocate(ELEMENT_BYTES * Math.max(0, elements));
    }
}
