package io.stratagem.guard;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * equals, hashCode and compareTo over anything a plugin can hold, with the results of the JDK's own. Every object visited costs a tick and
 * every nesting a level, so lists that share or contain themselves end at a limit instead of hanging or overflowing the stack. What
 * depends on an identity is replaced: see {@link Identity}.
 */
final class Walk {
    private static final int CHARACTERS_PER_TICK = 16;
    private static final int ITERATOR_BYTES = 32;

    private Walk() {}

    /** The charge for looking at each of so many characters or bytes. */
    static void read(long characters) {
        Meter.charge(1 + characters / CHARACTERS_PER_TICK);
    }

    /** As {@code Objects.hashCode}. */
    static int hash(@Nullable Object object) {
        if (object == null) {
            return 0;
        }
        if (object instanceof String text) {
            read(text.length());
            return text.hashCode();
        }
        ClassFacts facts = ClassFacts.of(object);
        return switch (facts.shape()) {
            case LIST, SET, MAP, ENTRY, OPTIONAL -> nestedHash(object, facts.shape());
            case BIG -> {
                read(bytes(object));
                yield object.hashCode();
            }
            case CLASS, MATH_CONTEXT -> {
                String text = Texts.of(object);
                yield text.hashCode();
            }
            case HOST -> {
                Meter.tick();
                yield facts.hasHash() ? Texts.of(object).hashCode() : Identity.hash(object);
            }
            case TEXT, VALUE, PLUGIN, COLLECTION, ARRAY, ENUM -> {
                Meter.tick();
                boolean isOwn = facts.hasHash() && facts.shape() != ClassFacts.Shape.ENUM;
                yield isOwn ? object.hashCode() : Identity.hash(object);
            }
        };
    }

    private static int nestedHash(Object object, ClassFacts.Shape shape) {
        int outside = Meter.enter();
        Meter.allocate(ITERATOR_BYTES);
        int hash = switch (shape) {
            case LIST -> {
                int sum = 1;
                for (Object element : (List<?>) object) {
                    sum = 31 * sum + hash(element);
                }
                yield sum;
            }
            case SET -> {
                int sum = 0;
                for (Object element : (Set<?>) object) {
                    sum += hash(element);
                }
                yield sum;
            }
            case MAP -> {
                int sum = 0;
                for (Map.Entry<?, ?> entry : ((Map<?, ?>) object).entrySet()) {
                    sum += hash(entry.getKey()) ^ hash(entry.getValue());
                }
                yield sum;
            }
            case ENTRY -> {
                Map.Entry<?, ?> entry = (Map.Entry<?, ?>) object;
                yield hash(entry.getKey()) ^ hash(entry.getValue());
            }
            case OPTIONAL -> hash(((Optional<?>) object).orElse(null));
            case TEXT, VALUE, PLUGIN, COLLECTION, ARRAY, ENUM, BIG, CLASS, MATH_CONTEXT, HOST ->
                throw new IllegalArgumentException(shape + " does not nest");
        };
        Meter.leave(outside);
        return hash;
    }

    /** As {@code Objects.equals}. */
    static boolean equal(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return first == second;
        }
        if (first instanceof String text) {
            if (first == second || !(second instanceof String other) || text.length() != other.length()) {
                Meter.tick();
                return first == second;
            }
            read(text.length());
            return text.equals(second);
        }
        ClassFacts.Shape shape = ClassFacts.of(first).shape();
        if (shape == ClassFacts.Shape.PLUGIN) {
            Meter.tick();
            return first.equals(second);
        }
        if (first == second) {
            Meter.tick();
            return true;
        }
        return switch (shape) {
            case LIST, SET, MAP, ENTRY, OPTIONAL -> nestedEqual(first, second, shape);
            case BIG -> {
                read(bytes(first));
                yield first.equals(second);
            }
            case HOST -> {
                read(Texts.of(first).length());
                yield first.equals(second);
            }
            case TEXT, VALUE, PLUGIN, COLLECTION, ARRAY, ENUM, CLASS, MATH_CONTEXT -> {
                Meter.tick();
                yield first.equals(second);
            }
        };
    }

    private static boolean nestedEqual(Object first, Object second, ClassFacts.Shape shape) {
        int outside = Meter.enter();
        Meter.allocate(2 * ITERATOR_BYTES);
        boolean equal = switch (shape) {
            case LIST -> second instanceof List<?> list && equalLists((List<?>) first, list);
            case SET -> second instanceof Set<?> set && equalSets((Set<?>) first, set);
            case MAP -> second instanceof Map<?, ?> map && equalMaps((Map<?, ?>) first, map);
            case ENTRY ->
                first instanceof Map.Entry<?, ?> entry
                        && second instanceof Map.Entry<?, ?> other
                        && equal(entry.getKey(), other.getKey())
                        && equal(entry.getValue(), other.getValue());
            case OPTIONAL ->
                first instanceof Optional<?> optional
                        && second instanceof Optional<?> other
                        && equal(optional.orElse(null), other.orElse(null));
            case TEXT, VALUE, PLUGIN, COLLECTION, ARRAY, ENUM, BIG, CLASS, MATH_CONTEXT, HOST ->
                throw new IllegalArgumentException(shape + " does not nest");
        };
        Meter.leave(outside);
        return equal;
    }

    private static boolean equalLists(List<?> first, List<?> second) {
        Iterator<?> others = second.iterator();
        for (Object element : first) {
            if (!others.hasNext() || !equal(element, others.next())) {
                return false;
            }
        }
        return !others.hasNext();
    }

    @SuppressWarnings("EmptyCatch")
    private static boolean equalSets(Set<?> first, Set<?> second) {
        if (first.size() != second.size()) {
            return false;
        }
        try {
            for (Object element : second) {
                if (!contains(first, element)) {
                    return false;
                }
            }
            return true;
        } catch (ClassCastException | NullPointerException e) {
            return false; // as AbstractSet: an element of which the other set cannot tell
        }
    }

    private static boolean equalMaps(Map<?, ?> first, Map<?, ?> second) {
        if (first.size() != second.size()) {
            return false;
        }
        try {
            for (Map.Entry<?, ?> entry : first.entrySet()) {
                Object other = MapCalls.get(second, entry.getKey());
                if (!equal(entry.getValue(), other)
                        || (other == null && !MapCalls.containsKey(second, entry.getKey()))) {
                    return false;
                }
            }
            return true;
        } catch (ClassCastException | NullPointerException e) {
            return false; // as AbstractMap
        }
    }

    /** As {@code Collection.contains}. */
    static boolean contains(Collection<?> collection, @Nullable Object object) {
        if (collection instanceof Set && !(object instanceof Map.Entry)) {
            return SelfMetered.isSelfMetered(collection) ? collection.contains(object) : probed(collection, object);
        }
        if (collection instanceof SelfMetered) {
            return collection.contains(object);
        }
        for (Object element : collection) {
            if (object == null ? element == null : equal(object, element)) {
                return true;
            }
        }
        return false;
    }

    /** A set of the JDK hashes and compares what is looked for, so that is walked first. */
    private static boolean probed(Collection<?> collection, @Nullable Object object) {
        hash(object);
        Meter.tick();
        return collection.contains(object);
    }

    /** As {@code Comparable.compareTo}. */
    @SuppressWarnings("unchecked")
    static int compare(Object first, Object second) {
        if (first instanceof String text && second instanceof String other) {
            read(Math.min(text.length(), other.length()));
            return text.compareTo(other);
        }
        read(bytes(first));
        return ((Comparable<Object>) first).compareTo(second);
    }

    /** A bound for the work of comparing or hashing a number. */
    private static long bytes(Object object) {
        if (object instanceof BigInteger integer) {
            return integer.bitLength() / 8;
        }
        if (object instanceof BitSet set) {
            return set.size() / 8;
        }
        return object instanceof BigDecimal ? 256 : 0;
    }
}
