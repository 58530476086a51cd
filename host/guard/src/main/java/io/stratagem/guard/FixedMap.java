package io.stratagem.guard;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** What Map.of and its like give: unmodifiable, without nulls, in the order given. May be read by several threads. */
@NullUnmarked // it refuses nulls itself
@SuppressWarnings("unchecked")
final class FixedMap<K, V> extends AbstractMap<K, V> implements SelfMetered {
    private final OrderedTable table = new OrderedTable();

    static <K, V> FixedMap<K, V> copyOf(Map<? extends K, ? extends V> entries) {
        FixedMap<K, V> map = new FixedMap<>();
        for (Map.Entry<? extends K, ? extends V> entry : entries.entrySet()) {
            map.add(entry.getKey(), entry.getValue());
        }
        return map;
    }

    /** Keys and values in turn. Refuses duplicate keys. */
    static <K, V> FixedMap<K, V> of(Object... keysAndValues) {
        FixedMap<K, V> map = new FixedMap<>();
        for (int index = 0; index < keysAndValues.length; index += 2) {
            map.add(keysAndValues[index], keysAndValues[index + 1]);
        }
        return map;
    }

    static <K, V> FixedMap<K, V> ofEntries(Map.Entry<? extends K, ? extends V>[] entries) {
        FixedMap<K, V> map = new FixedMap<>();
        for (Map.Entry<? extends K, ? extends V> entry : entries) {
            map.add(entry.getKey(), entry.getValue());
        }
        return map;
    }

    private void add(Object key, Object value) {
        if (table.findOrInsert(Objects.requireNonNull(key), Objects.requireNonNull(value)) != null) {
            throw new IllegalArgumentException("duplicate key: " + Texts.of(key));
        }
    }

    @Override
    public int size() {
        return table.size;
    }

    @Override
    public V get(Object key) {
        OrderedTable.Entry entry = table.find(Objects.requireNonNull(key));
        return entry == null ? null : (V) entry.value;
    }

    @Override
    public boolean containsKey(Object key) {
        return table.find(Objects.requireNonNull(key)) != null;
    }

    @Override
    public boolean containsValue(Object value) {
        return Walk.contains(values(), Objects.requireNonNull(value));
    }

    @Override
    public V put(K key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public V remove(Object key) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<K> keySet() {
        return new Keys();
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new Entries();
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
            return containsKey(key);
        }

        @Override
        public boolean remove(Object key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<K> iterator() {
            return new Fixed<>() {
                @Override
                K take(OrderedTable.Entry entry) {
                    return (K) entry.key;
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
            if (!(object instanceof Map.Entry<?, ?> sought)) {
                return false;
            }
            OrderedTable.Entry entry = table.find(sought.getKey());
            return entry != null && Walk.equal(sought.getValue(), entry.value);
        }

        @Override
        public boolean remove(Object object) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterator<Map.Entry<K, V>> iterator() {
            return new Fixed<>() {
                @Override
                Map.Entry<K, V> take(OrderedTable.Entry entry) {
                    return Map.entry((K) entry.key, (V) entry.value);
                }
            };
        }
    }

    private abstract class Fixed<T> extends OrderedTable.Cursor<T> {
        Fixed() {
            table.super();
        }

        @Override
        public void remove() {
            throw new UnsupportedOperationException();
        }
    }
}
