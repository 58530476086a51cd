package io.stratagem.guard;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Algorithms over collections. */
@StandsIn(of = Collections.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class CollectionsCalls {
    private CollectionsCalls() {}

    public static <T extends Comparable<? super T>> void sort(List<T> list) {
        ListCalls.sort(list, null);
    }

    public static <T> void sort(List<T> list, Comparator<? super T> comparator) {
        ListCalls.sort(list, comparator);
    }

    public static void reverse(List<?> list) {
        Walk.read(8L * list.size());
        Collections.reverse(list);
    }

    public static void shuffle(List<?> list, Random random) {
        Meter.charge(8L * list.size());
        Collections.shuffle(list, random);
    }

    public static <T> void fill(List<? super T> list, T object) {
        Walk.read(8L * list.size());
        Collections.fill(list, object);
    }

    public static <T> void copy(List<? super T> to, List<? extends T> from) {
        Walk.read(8L * from.size());
        Collections.copy(to, from);
    }

    public static void rotate(List<?> list, int distance) {
        Meter.charge(4L * list.size());
        Collections.rotate(list, distance);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> boolean addAll(Collection<? super T> collection, T... elements) {
        CollectionCalls.added(elements.length);
        return Collections.addAll(collection, elements);
    }

    public static <T> T min(Collection<? extends T> elements, Comparator<? super T> comparator) {
        Meter.charge(elements.size());
        return Collections.min(elements, Ordering.<T>orNatural(comparator));
    }

    public static <T> T max(Collection<? extends T> elements, Comparator<? super T> comparator) {
        Meter.charge(elements.size());
        return Collections.max(elements, Ordering.<T>orNatural(comparator));
    }

    @SuppressWarnings("ExtendsObject") // the descriptor of the original
    public static <T extends Object & Comparable<? super T>> T min(Collection<? extends T> elements) {
        return min(elements, null);
    }

    @SuppressWarnings("ExtendsObject") // the descriptor of the original
    public static <T extends Object & Comparable<? super T>> T max(Collection<? extends T> elements) {
        return max(elements, null);
    }

    public static int frequency(Collection<?> elements, Object object) {
        int count = 0;
        for (Object element : elements) {
            if (object == null ? element == null : Walk.equal(object, element)) {
                count++;
            }
        }
        return count;
    }

    public static boolean disjoint(Collection<?> first, Collection<?> second) {
        for (Object element : first) {
            if (Walk.contains(second, element)) {
                return false;
            }
        }
        return true;
    }

    public static <T> int binarySearch(List<? extends T> list, T key, Comparator<? super T> comparator) {
        Meter.charge(32);
        return Collections.binarySearch(list, key, Ordering.<T>orNatural(comparator));
    }

    public static <T> Comparator<T> reverseOrder() {
        return Ordering.reversed();
    }

    public static <T> Comparator<T> reverseOrder(Comparator<T> comparator) {
        return comparator == null ? Ordering.reversed() : ComparatorCalls.reversed(comparator);
    }

    public static <T> Set<T> singleton(T element) {
        Set<T> set = new OrderedHashSet<>();
        set.add(element);
        return Collections.unmodifiableSet(set);
    }

    public static <K, V> Map<K, V> singletonMap(K key, V value) {
        Map<K, V> map = new OrderedHashMap<>();
        map.put(key, value);
        return Collections.unmodifiableMap(map);
    }
}
