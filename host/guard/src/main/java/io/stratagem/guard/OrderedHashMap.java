package io.stratagem.guard;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.NullUnmarked;

/**
 * Stands in for HashMap and LinkedHashMap: in the order of insertion, so the same in every run, and charged by itself, whoever calls it. A
 * LinkedHashMap by type only; nothing of what that class stores is used. Long because the type has many members.
 */
@StandsIn(of = {HashMap.class, LinkedHashMap.class})
@Cost(CostClass.DET)
@NullUnmarked // nulls go in and out as with any HashMap
@SuppressWarnings("unchecked")
public final class OrderedHashMap<K, V> extends LinkedHashMap<K, V> implements SelfMetered {
    private static final long serialVersionUID = 1L;
    private static final int MAP_BYTES = 128;

    private final transient OrderedTable table = new OrderedTable();

    public OrderedHashMap() {
        super(0);
        Meter.allocate(MAP_BYTES);
    }

    /** The capacity is checked and not used: the table grows with what it holds. */
    public OrderedHashMap(int initialCapacity) {
        super(Math.min(initialCapacity, 0));
        Meter.allocate(MAP_BYTES);
    }

    /** As above. */
    public OrderedHashMap(int initialCapacity, float loadFactor) {
        super(Math.min(initialCapacity, 0), loadFactor);
        Meter.allocate(MAP_BYTES);
    }

    public OrderedHashMap(Map<? extends K, ? extends V> other) {
        this();
        putAll(other);
    }

    @Override
    public int size() {
        return table.size;
    }

    @Override
    public boolean isEmpty() {
        return table.size == 0;
    }

    @Override
    public V get(Object key) {
        OrderedTable.Entry entry = table.find(key);
        return entry == null ? null : (V) entry.value;
    }

    @Override
    public V getOrDefault(Object key, V otherwise) {
        OrderedTable.Entry entry = table.find(key);
        return entry == null ? otherwise : (V) entry.value;
    }

    @Override
    public boolean containsKey(Object key) {
        return table.find(key) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        return Walk.contains(values(), value);
    }

    @Override
    public V put(K key, V value) {
        OrderedTable.Entry entry = table.findOrInsert(key, value);
        return entry == null ? null : (V) entry.setValue(value);
    }

    @Override
    public void putAll(Map<? extends K, ? extends V> other) {
        for (Map.Entry<? extends K, ? extends V> entry : other.entrySet()) {
            put(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public V putIfAbsent(K key, V value) {
        OrderedTable.Entry entry = table.findOrInsert(key, value);
        if (entry == null) {
            return null;
        }
        if (entry.value == null) {
            entry.value = value;
            return null;
        }
        return (V) entry.value;
    }

    @Override
    public V remove(Object key) {
        OrderedTable.Entry entry = table.find(key);
        if (entry == null) {
            return null;
        }
        table.remove(entry);
        return (V) entry.value;
    }

    @Override
    public boolean remove(Object key, Object value) {
        OrderedTable.Entry entry = table.find(key);
        if (entry == null || !Walk.equal(value, entry.value)) {
            return false;
        }
        table.remove(entry);
        return true;
    }

    @Override
    public V replace(K key, V value) {
        OrderedTable.Entry entry = table.find(key);
        return entry == null ? null : (V) entry.setValue(value);
    }

    @Override
    public boolean replace(K key, V old, V value) {
        OrderedTable.Entry entry = table.find(key);
        if (entry == null || !Walk.equal(old, entry.value)) {
            return false;
        }
        entry.value = value;
        return true;
    }

    @Override
    public void clear() {
        table.clear();
    }

    @Override
    public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
        Objects.requireNonNull(function);
        OrderedTable.Entry entry = table.find(key);
        if (entry != null && entry.value != null) {
            return (V) entry.value;
        }
        return store(key, entry, applied(() -> function.apply(key)), false);
    }

    @Override
    public V computeIfPresent(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        OrderedTable.Entry entry = table.find(key);
        if (entry == null || entry.value == null) {
            return null;
        }
        return store(key, entry, applied(() -> function.apply(key, (V) entry.value)), true);
    }

    @Override
    public V compute(K key, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        OrderedTable.Entry entry = table.find(key);
        V old = entry == null ? null : (V) entry.value;
        return store(key, entry, applied(() -> function.apply(key, old)), true);
    }

    @Override
    public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        Objects.requireNonNull(value);
        OrderedTable.Entry entry = table.find(key);
        if (entry == null || entry.value == null) {
            return store(key, entry, value, true);
        }
        return store(key, entry, applied(() -> function.apply((V) entry.value, value)), true);
    }

    private V applied(java.util.function.Supplier<? extends V> function) {
        int expected = table.changes;
        V value = function.get();
        table.unchanged(expected);
        return value;
    }

    private V store(K key, OrderedTable.Entry entry, V value, boolean removes) {
        if (value == null) {
            if (removes && entry != null) {
                table.remove(entry);
            }
        } else if (entry == null) {
            table.findOrInsert(key, value);
        } else {
            entry.value = value;
        }
        return value;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        int expected = table.changes;
        for (OrderedTable.Entry entry = table.first; entry != null; entry = entry.after) {
            Meter.tick();
            action.accept((K) entry.key, (V) entry.value);
            table.unchanged(expected);
        }
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        int expected = table.changes;
        for (OrderedTable.Entry entry = table.first; entry != null; entry = entry.after) {
            Meter.tick();
            entry.value = function.apply((K) entry.key, (V) entry.value);
            table.unchanged(expected);
        }
    }

    @Override
    public Set<K> keySet() {
        return new Keys();
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new Entries();
    }

    @Override
    public Map.Entry<K, V> firstEntry() {
        return snapshot(table.first);
    }

    @Override
    public Map.Entry<K, V> lastEntry() {
        return snapshot(table.last);
    }

    @Override
    public Map.Entry<K, V> pollFirstEntry() {
        return polled(table.first);
    }

    @Override
    public Map.Entry<K, V> pollLastEntry() {
        return polled(table.last);
    }

    private Map.Entry<K, V> polled(OrderedTable.Entry entry) {
        if (entry != null) {
            table.remove(entry);
        }
        return snapshot(entry);
    }

    private Map.Entry<K, V> snapshot(OrderedTable.Entry entry) {
        return entry == null ? null : new java.util.AbstractMap.SimpleImmutableEntry<>((K) entry.key, (V) entry.value);
    }

    @Override
    public V putFirst(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V putLast(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SequencedMap<K, V> reversed() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SequencedSet<K> sequencedKeySet() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SequencedCollection<V> sequencedValues() {
        throw new UnsupportedOperationException();
    }

    @Override
    public SequencedSet<Map.Entry<K, V>> sequencedEntrySet() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object clone() {
        return new OrderedHashMap<>(this);
    }

    @Override
    public boolean equals(Object other) {
        return Walk.equal(this, other);
    }

    @Override
    public int hashCode() {
        return Walk.hash(this);
    }

    @Override
    public String toString() {
        return Texts.of(this);
    }

    private final class Keys extends AbstractSet<K> implements SelfMetered {
        @Override
        public int size() {
            return table.size;
        }

        @Override
        public boolean contains(Object key) {
            return table.find(key) != null;
        }

        @Override
        public boolean remove(Object key) {
            OrderedTable.Entry entry = table.find(key);
            if (entry != null) {
                table.remove(entry);
            }
            return entry != null;
        }

        @Override
        public void clear() {
            table.clear();
        }

        @Override
        public Iterator<K> iterator() {
            return table.new Cursor<K>() {
                @Override
                K take(OrderedTable.Entry entry) {
                    return (K) entry.key;
                }
            };
        }
    }

    private final class Values extends AbstractCollection<V> {
        @Override
        public int size() {
            return table.size;
        }

        @Override
        public void clear() {
            table.clear();
        }

        @Override
        public Iterator<V> iterator() {
            return table.new Cursor<V>() {
                @Override
                V take(OrderedTable.Entry entry) {
                    return (V) entry.value;
                }
            };
        }
    }

    private final class Entries extends AbstractSet<Map.Entry<K, V>> implements SelfMetered {
        @Override
        public int size() {
            return table.size;
        }

        @Override
        public boolean contains(Object object) {
            return found(object) != null;
        }

        @Override
        public boolean remove(Object object) {
            OrderedTable.Entry entry = found(object);
            if (entry != null) {
                table.remove(entry);
            }
            return entry != null;
        }

        private OrderedTable.Entry found(Object object) {
            if (!(object instanceof Map.Entry<?, ?> sought)) {
                return null;
            }
            OrderedTable.Entry entry = table.find(sought.getKey());
            return entry != null && Walk.equal(sought.getValue(), entry.value) ? entry : null;
        }

        @Override
        public void clear() {
            table.clear();
        }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return table.new Cursor<Map.Entry<K, V>>() {
                @Override
                Map.Entry<K, V> take(OrderedTable.Entry entry) {
                    return (Map.Entry<K, V>) (Map.Entry<?, ?>) entry;
                }
            };
        }
    }
}
