package io.stratagem.guard;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;

/** What Set.of and its like give: unmodifiable, without nulls, in the order given. May be read by several threads. */
@NullUnmarked // it refuses nulls itself
final class FixedSet<E> extends AbstractSet<E> implements SelfMetered {
    private final OrderedTable table = new OrderedTable();

    /** Without duplicates. */
    static <E> FixedSet<E> copyOf(Collection<? extends E> elements) {
        FixedSet<E> set = new FixedSet<>();
        for (E element : elements) {
            set.table.findOrInsert(Objects.requireNonNull(element), true);
        }
        return set;
    }

    /** Refuses duplicates. */
    @SafeVarargs
    static <E> FixedSet<E> of(E... elements) {
        FixedSet<E> set = new FixedSet<>();
        for (E element : elements) {
            if (set.table.findOrInsert(Objects.requireNonNull(element), true) != null) {
                throw new IllegalArgumentException("duplicate element: " + Texts.of(element));
            }
        }
        return set;
    }

    @Override
    public int size() {
        return table.size;
    }

    @Override
    public boolean contains(Object object) {
        return table.find(Objects.requireNonNull(object)) != null;
    }

    @Override
    public boolean add(E element) {
        throw new UnsupportedOperationException();
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
    public Iterator<E> iterator() {
        return table.new Cursor<E>() {
            @Override
            @SuppressWarnings("unchecked")
            E take(OrderedTable.Entry entry) {
                return (E) entry.key;
            }

            @Override
            public void remove() {
                throw new UnsupportedOperationException();
            }
        };
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
}
