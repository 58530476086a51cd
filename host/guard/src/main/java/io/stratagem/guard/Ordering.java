package io.stratagem.guard;

import java.util.Comparator;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** Comparators that charge for each comparison, so whatever of the JDK sorts by them is charged. */
@NullUnmarked // nulls reach the comparator as with the JDK's own
final class Ordering {
    private static final Comparator<Object> NATURAL = Ordering::compareNaturally;
    private static final Comparator<Object> REVERSED = (first, second) -> compareNaturally(second, first);

    private Ordering() {}

    private static int compareNaturally(Object first, Object second) {
        if (first == null || second == null) {
            throw new NullPointerException("null has no natural order");
        }
        return Walk.compare(first, second);
    }

    @SuppressWarnings("unchecked")
    static <T> Comparator<T> natural() {
        return (Comparator<T>) NATURAL;
    }

    @SuppressWarnings("unchecked")
    static <T> Comparator<T> reversed() {
        return (Comparator<T>) REVERSED;
    }

    static boolean isNatural(@Nullable Comparator<?> comparator) {
        return comparator == NATURAL;
    }

    /** The one given, or the natural one for null. */
    static <T> Comparator<? super T> orNatural(@Nullable Comparator<? super T> comparator) {
        return comparator == null ? Ordering.<T>natural() : comparator;
    }

    /** One level deeper and a tick for each comparison. */
    static <T> Comparator<T> metered(Comparator<T> comparator) {
        return (first, second) -> {
            int outside = Meter.enter();
            int order = comparator.compare(first, second);
            Meter.leave(outside);
            return order;
        };
    }

    /** Before sorting so many elements: a bound for the comparisons, and the memory for merging. */
    static void charge(long elements) {
        Meter.charge(1 + elements * (64 - Long.numberOfLeadingZeros(elements)) / 2);
        Meter.allocate(elements * 4);
    }
}
