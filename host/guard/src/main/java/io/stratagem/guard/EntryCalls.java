package io.stratagem.guard;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Comparators of entries. */
@StandsIn(of = Map.Entry.class)
@Cost(CostClass.GUARD)
@NullUnmarked // nulls pass as the original lets them
public final class EntryCalls {
    private EntryCalls() {}

    public static <K extends Comparable<? super K>, V> Comparator<Map.Entry<K, V>> comparingByKey() {
        return Ordering.metered((first, second) -> Ordering.<K>natural().compare(first.getKey(), second.getKey()));
    }

    public static <K, V extends Comparable<? super V>> Comparator<Map.Entry<K, V>> comparingByValue() {
        return Ordering.metered((first, second) -> Ordering.<V>natural().compare(first.getValue(), second.getValue()));
    }

    public static <K, V> Comparator<Map.Entry<K, V>> comparingByKey(Comparator<? super K> comparator) {
        return Ordering.metered(Map.Entry.comparingByKey(comparator));
    }

    public static <K, V> Comparator<Map.Entry<K, V>> comparingByValue(Comparator<? super V> comparator) {
        return Ordering.metered(Map.Entry.comparingByValue(comparator));
    }
}
