package io.stratagem.guard;

import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.NullUnmarked;

/** What all maps have, and maps of constants, in the order given. */
@StandsIn(of = Map.class)
@Cost(CostClass.SIZE)
@NullUnmarked // nulls pass as the original lets them
public final class MapCalls {
    private MapCalls() {}

    public static Object get(Map<?, ?> map, Object key) {
        probe(map, key);
        return map.get(key);
    }

    public static boolean containsKey(Map<?, ?> map, Object key) {
        probe(map, key);
        return map.containsKey(key);
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static Object getOrDefault(Map map, Object key, Object otherwise) {
        probe(map, key);
        return map.getOrDefault(key, otherwise);
    }

    public static Object remove(Map<?, ?> map, Object key) {
        probe(map, key);
        return map.remove(key);
    }

    public static boolean containsValue(Map<?, ?> map, Object value) {
        return map instanceof SelfMetered ? map.containsValue(value) : Walk.contains(map.values(), value);
    }

    public static boolean remove(Map<?, ?> map, Object key, Object value) {
        if (map instanceof SelfMetered) {
            return map.remove(key, value);
        }
        if (!containsKey(map, key) || !Walk.equal(map.get(key), value)) {
            return false;
        }
        map.remove(key);
        return true;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static boolean replace(Map map, Object key, Object old, Object value) {
        if (map instanceof SelfMetered) {
            return map.replace(key, old, value);
        }
        if (!containsKey(map, key) || !Walk.equal(map.get(key), old)) {
            return false;
        }
        map.put(key, value);
        return true;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    public static void putAll(Map map, Map entries) {
        Meter.charge(1 + entries.size());
        map.putAll(entries);
    }

    public static void clear(Map<?, ?> map) {
        Walk.read(map.size());
        map.clear();
    }

    public static <K, V> void forEach(Map<K, V> map, BiConsumer<? super K, ? super V> action) {
        Objects.requireNonNull(action);
        map.forEach((key, value) -> {
            Meter.tick();
            action.accept(key, value);
        });
    }

    public static <K, V> void replaceAll(Map<K, V> map, BiFunction<? super K, ? super V, ? extends V> function) {
        Objects.requireNonNull(function);
        map.replaceAll((key, value) -> {
            Meter.tick();
            return function.apply(key, value);
        });
    }

    @Cost(CostClass.DET)
    @SuppressWarnings("unchecked")
    public static <K, V> Map<K, V> copyOf(Map<? extends K, ? extends V> map) {
        return map instanceof FixedMap ? (Map<K, V>) map : FixedMap.copyOf(map);
    }

    @Cost(CostClass.DET)
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <K, V> Map<K, V> ofEntries(Map.Entry<? extends K, ? extends V>... entries) {
        return FixedMap.ofEntries(entries);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of() {
        return FixedMap.of();
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(K a, V aValue) {
        return FixedMap.of(a, aValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(K a, V aValue, K b, V bValue) {
        return FixedMap.of(a, aValue, b, bValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(K a, V aValue, K b, V bValue, K c, V cValue) {
        return FixedMap.of(a, aValue, b, bValue, c, cValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(K a, V aValue, K b, V bValue, K c, V cValue, K d, V dValue) {
        return FixedMap.of(a, aValue, b, bValue, c, cValue, d, dValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(K a, V aValue, K b, V bValue, K c, V cValue, K d, V dValue, K e, V eValue) {
        return FixedMap.of(a, aValue, b, bValue, c, cValue, d, dValue, e, eValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(
            K a, V aValue, K b, V bValue, K c, V cValue, K d, V dValue, K e, V eValue, K f, V fValue) {
        return FixedMap.of(a, aValue, b, bValue, c, cValue, d, dValue, e, eValue, f, fValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(
            K a, V aValue, K b, V bValue, K c, V cValue, K d, V dValue, K e, V eValue, K f, V fValue, K g, V gValue) {
        return FixedMap.of(a, aValue, b, bValue, c, cValue, d, dValue, e, eValue, f, fValue, g, gValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(
            K a,
            V aValue,
            K b,
            V bValue,
            K c,
            V cValue,
            K d,
            V dValue,
            K e,
            V eValue,
            K f,
            V fValue,
            K g,
            V gValue,
            K h,
            V hValue) {
        return FixedMap.of(a, aValue, b, bValue, c, cValue, d, dValue, e, eValue, f, fValue, g, gValue, h, hValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(
            K a,
            V aValue,
            K b,
            V bValue,
            K c,
            V cValue,
            K d,
            V dValue,
            K e,
            V eValue,
            K f,
            V fValue,
            K g,
            V gValue,
            K h,
            V hValue,
            K i,
            V iValue) {
        return FixedMap.of(
                a, aValue, b, bValue, c, cValue, d, dValue, e, eValue, f, fValue, g, gValue, h, hValue, i, iValue);
    }

    @Cost(CostClass.DET)
    public static <K, V> Map<K, V> of(
            K a,
            V aValue,
            K b,
            V bValue,
            K c,
            V cValue,
            K d,
            V dValue,
            K e,
            V eValue,
            K f,
            V fValue,
            K g,
            V gValue,
            K h,
            V hValue,
            K i,
            V iValue,
            K j,
            V jValue) {
        return FixedMap.of(
                a, aValue, b, bValue, c, cValue, d, dValue, e, eValue, f, fValue, g, gValue, h, hValue, i, iValue, j,
                jValue);
    }

    /** A map of the JDK hashes and compares the key, so that is walked first. */
    private static void probe(Map<?, ?> map, Object key) {
        if (!(map instanceof SelfMetered) && !(key instanceof Enum)) {
            Walk.hash(key);
        }
    }
}
