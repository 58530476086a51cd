package io.stratagem.guard;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** Arrays of objects. */
@StandsIn(of = Arrays.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class ArraysCalls {
    private ArraysCalls() {}

    public static void fill(Object[] array, Object value) {
        Walk.read(8L * array.length);
        Arrays.fill(array, value);
    }

    public static void fill(Object[] array, int from, int to, Object value) {
        Walk.read(8L * array.length);
        Arrays.fill(array, from, to, value);
    }

    public static <T> T[] copyOf(T[] array, int length) {
        CollectionCalls.added(length);
        return Arrays.copyOf(array, length);
    }

    public static <T> T[] copyOfRange(T[] array, int from, int to) {
        CollectionCalls.added((long) to - from);
        return Arrays.copyOfRange(array, from, to);
    }

    public static void sort(Object[] array) {
        Ordering.charge(array.length);
        Arrays.sort(array, Ordering.natural());
    }

    public static void sort(Object[] array, int from, int to) {
        Ordering.charge(array.length);
        Arrays.sort(array, from, to, Ordering.natural());
    }

    public static <T> void sort(T[] array, Comparator<? super T> comparator) {
        Ordering.charge(array.length);
        Arrays.sort(array, Ordering.<T>orNatural(comparator));
    }

    public static <T> void sort(T[] array, int from, int to, Comparator<? super T> comparator) {
        Ordering.charge(array.length);
        Arrays.sort(array, from, to, Ordering.<T>orNatural(comparator));
    }

    public static int binarySearch(Object[] array, Object key) {
        Meter.charge(32);
        return Arrays.binarySearch(array, key, Ordering.natural());
    }

    public static <T> int binarySearch(T[] array, T key, Comparator<? super T> comparator) {
        Meter.charge(32);
        return Arrays.binarySearch(array, key, Ordering.<T>orNatural(comparator));
    }

    public static boolean equals(Object[] first, Object[] second) {
        if (first == null || second == null || first.length != second.length) {
            return first == second;
        }
        for (int index = 0; index < first.length; index++) {
            if (!Walk.equal(first[index], second[index])) {
                return false;
            }
        }
        return true;
    }

    public static int hashCode(Object[] array) {
        if (array == null) {
            return 0;
        }
        int hash = 1;
        for (Object element : array) {
            hash = 31 * hash + Walk.hash(element);
        }
        return hash;
    }

    public static String toString(Object[] array) {
        return array == null ? "null" : Texts.of(Arrays.asList(array));
    }

    public static boolean deepEquals(Object[] first, Object[] second) {
        return deepEqual(first, second);
    }

    public static int deepHashCode(Object[] array) {
        return deepHash(array);
    }

    static boolean deepEqual(Object first, Object second) {
        if (!(first instanceof Object[] array) || !(second instanceof Object[] other)) {
            boolean arePrimitives = first != null
                    && second != null
                    && first.getClass() == second.getClass()
                    && first.getClass().isArray();
            return arePrimitives ? equalPrimitives(first, second) : Walk.equal(first, second);
        }
        if (array.length != other.length) {
            return false;
        }
        int outside = Meter.enter();
        boolean equal = true;
        for (int index = 0; equal && index < array.length; index++) {
            equal = deepEqual(array[index], other[index]);
        }
        Meter.leave(outside);
        return equal;
    }

    private static boolean equalPrimitives(Object first, Object second) {
        Walk.read(8L * java.lang.reflect.Array.getLength(first));
        return Objects.deepEquals(first, second);
    }

    private static int deepHash(Object object) {
        if (object == null || !object.getClass().isArray()) {
            return Walk.hash(object);
        }
        if (!(object instanceof Object[] array)) {
            Meter.charge(java.lang.reflect.Array.getLength(object));
            return Arrays.deepHashCode(new Object[] {object}) - 31;
        }
        int outside = Meter.enter();
        int hash = 1;
        for (Object element : array) {
            hash = 31 * hash + deepHash(element);
        }
        Meter.leave(outside);
        return hash;
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T> List<T> asList(T... elements) {
        Meter.allocate(32);
        return Arrays.asList(elements);
    }

    public static <T> Stream<T> stream(T[] array) {
        return MeteredStream.of(Arrays.stream(array));
    }

    public static <T> Stream<T> stream(T[] array, int from, int to) {
        return MeteredStream.of(Arrays.stream(array, from, to));
    }

    public static <T> void setAll(T[] array, IntFunction<? extends T> function) {
        Meter.charge(array.length);
        Arrays.setAll(array, function);
    }
}
