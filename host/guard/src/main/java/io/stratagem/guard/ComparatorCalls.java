package io.stratagem.guard;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.NullUnmarked;

/** Comparators made of others: each comparison is charged, and nesting is bounded. */
@StandsIn(of = Comparator.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class ComparatorCalls {
    private ComparatorCalls() {}

    public static <T extends Comparable<? super T>> Comparator<T> naturalOrder() {
        return Ordering.natural();
    }

    public static <T extends Comparable<? super T>> Comparator<T> reverseOrder() {
        return Ordering.reversed();
    }

    public static <T> Comparator<T> reversed(Comparator<T> comparator) {
        Objects.requireNonNull(comparator);
        return Ordering.metered((first, second) -> comparator.compare(second, first));
    }

    public static <T> Comparator<T> nullsFirst(Comparator<? super T> comparator) {
        return Ordering.metered(Comparator.nullsFirst(comparator));
    }

    public static <T> Comparator<T> nullsLast(Comparator<? super T> comparator) {
        return Ordering.metered(Comparator.nullsLast(comparator));
    }

    public static <T, U extends Comparable<? super U>> Comparator<T> comparing(Function<? super T, ? extends U> key) {
        Objects.requireNonNull(key);
        return Ordering.metered((first, second) -> Ordering.<U>natural().compare(key.apply(first), key.apply(second)));
    }

    public static <T, U> Comparator<T> comparing(
            Function<? super T, ? extends U> key, Comparator<? super U> comparator) {
        Objects.requireNonNull(key);
        Objects.requireNonNull(comparator);
        return Ordering.metered((first, second) -> comparator.compare(key.apply(first), key.apply(second)));
    }

    public static <T> Comparator<T> comparingInt(ToIntFunction<? super T> key) {
        return Ordering.metered(Comparator.comparingInt(key));
    }

    public static <T> Comparator<T> thenComparingInt(Comparator<T> comparator, ToIntFunction<? super T> key) {
        Objects.requireNonNull(comparator);
        return Ordering.metered(comparator.thenComparing(Comparator.comparingInt(key)));
    }

    public static <T> Comparator<T> comparingLong(ToLongFunction<? super T> key) {
        return Ordering.metered(Comparator.comparingLong(key));
    }

    public static <T> Comparator<T> thenComparingLong(Comparator<T> comparator, ToLongFunction<? super T> key) {
        Objects.requireNonNull(comparator);
        return Ordering.metered(comparator.thenComparing(Comparator.comparingLong(key)));
    }

    public static <T> Comparator<T> comparingDouble(ToDoubleFunction<? super T> key) {
        return Ordering.metered(Comparator.comparingDouble(key));
    }

    public static <T> Comparator<T> thenComparingDouble(Comparator<T> comparator, ToDoubleFunction<? super T> key) {
        Objects.requireNonNull(comparator);
        return Ordering.metered(comparator.thenComparing(Comparator.comparingDouble(key)));
    }

    public static <T> Comparator<T> thenComparing(Comparator<T> comparator, Comparator<? super T> other) {
        Objects.requireNonNull(other);
        return Ordering.metered(comparator.thenComparing(other));
    }

    public static <T, U extends Comparable<? super U>> Comparator<T> thenComparing(
            Comparator<T> comparator, Function<? super T, ? extends U> key) {
        return Ordering.metered(comparator.thenComparing(comparing(key)));
    }

    public static <T, U> Comparator<T> thenComparing(
            Comparator<T> comparator, Function<? super T, ? extends U> key, Comparator<? super U> other) {
        return Ordering.metered(comparator.thenComparing(comparing(key, other)));
    }
}
