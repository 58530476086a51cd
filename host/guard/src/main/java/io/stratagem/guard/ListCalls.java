package io.stratagem.guard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;

/** What lists have beyond other collections. */
@StandsIn(of = List.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class ListCalls {
    private ListCalls() {}

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void add(List list, int index, Object element) {
        moved(list, index);
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        list.add(index, element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean addAll(List list, int index, Collection elements) {
        moved(list, index);
        CollectionCalls.added(elements);
        return list.addAll(index, elements);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void addFirst(List list, Object element) {
        moved(list, 0);
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        list.addFirst(element);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void addLast(List list, Object element) {
        Meter.allocate(CollectionCalls.ELEMENT_BYTES);
        list.addLast(element);
    }

    public static Object remove(List<?> list, int index) {
        moved(list, index);
        return list.remove(index);
    }

    public static Object removeFirst(List<?> list) {
        moved(list, 0);
        return list.removeFirst();
    }

    public static int indexOf(List<?> list, Object object) {
        int index = 0;
        for (Object element : list) {
            if (object == null ? element == null : Walk.equal(object, element)) {
                return index;
            }
            index++;
        }
        return -1;
    }

    public static int lastIndexOf(List<?> list, Object object) {
        for (int index = list.size() - 1; index >= 0; index--) {
            Object element = list.get(index);
            if (object == null ? element == null : Walk.equal(object, element)) {
                return index;
            }
        }
        return -1;
    }

    public static void sort(List<?> list, Comparator<?> comparator) {
        sorted(list, comparator);
    }

    @SuppressWarnings("unchecked")
    private static <T> void sorted(List<T> list, Comparator<?> comparator) {
        Ordering.charge(list.size());
        list.sort(Ordering.orNatural((Comparator<? super T>) comparator));
    }

    public static <T> void replaceAll(List<T> list, UnaryOperator<T> function) {
        Objects.requireNonNull(function);
        list.replaceAll(element -> {
            Meter.tick();
            return function.apply(element);
        });
    }

    public static <T> List<T> copyOf(Collection<? extends T> elements) {
        CollectionCalls.added(elements);
        return List.copyOf(elements);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> of(T... elements) {
        CollectionCalls.added(elements.length);
        return List.of(elements);
    }

    public static <T> List<T> of(T a) {
        CollectionCalls.added(1);
        return List.of(a);
    }

    public static <T> List<T> of(T a, T b) {
        CollectionCalls.added(2);
        return List.of(a, b);
    }

    public static <T> List<T> of(T a, T b, T c) {
        CollectionCalls.added(3);
        return List.of(a, b, c);
    }

    public static <T> List<T> of(T a, T b, T c, T d) {
        CollectionCalls.added(4);
        return List.of(a, b, c, d);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e) {
        CollectionCalls.added(5);
        return List.of(a, b, c, d, e);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f) {
        CollectionCalls.added(6);
        return List.of(a, b, c, d, e, f);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g) {
        CollectionCalls.added(7);
        return List.of(a, b, c, d, e, f, g);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g, T h) {
        CollectionCalls.added(8);
        return List.of(a, b, c, d, e, f, g, h);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i) {
        CollectionCalls.added(9);
        return List.of(a, b, c, d, e, f, g, h, i);
    }

    public static <T> List<T> of(T a, T b, T c, T d, T e, T f, T g, T h, T i, T j) {
        CollectionCalls.added(10);
        return List.of(a, b, c, d, e, f, g, h, i, j);
    }

    private static void moved(List<?> list, int from) {
        Walk.read(Math.max(0, (long) list.size() - from));
    }
}
