package io.stratagem.guard;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/** Stands in for TreeMap: every comparison and every entry is charged. */
@StandsIn(of = TreeMap.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class MeteredTreeMap<K, V> extends TreeMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int ENTRY_BYTES = 64;

    public MeteredTreeMap() {
        super(Ordering.<K>natural());
        Meter.allocate(ENTRY_BYTES);
    }

    public MeteredTreeMap(Comparator<? super K> comparator) {
        super(Ordering.orNatural(comparator));
        Meter.allocate(ENTRY_BYTES);
    }

    public MeteredTreeMap(Map<? extends K, ? extends V> entries) {
        this();
        putAll(entries);
    }

    @Override
    public Comparator<? super K> comparator() {
        return Ordering.isNatural(super.comparator()) ? null : super.comparator();
    }

    @Override
    public V put(K key, V value) {
        Meter.allocate(ENTRY_BYTES);
        return super.put(key, value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> entries) {
        for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public V putIfAbsent(K key, V value) {
        Meter.allocate(ENTRY_BYTES);
        return super.putIfAbsent(key, value);
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Meter.allocate(ENTRY_BYTES);
        return super.computeIfAbsent(key, function);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Meter.allocate(ENTRY_BYTES);
        return super.compute(key, function);
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Meter.allocate(ENTRY_BYTES);
        return super.merge(key, value, function);
    }
}
