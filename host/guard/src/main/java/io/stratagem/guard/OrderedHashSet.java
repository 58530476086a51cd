package io.stratagem.guard;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.SequencedSet;
import java.util.Spliterator;
import java.util.Spliterators;
import org.jspecify.annotations.NullUnmarked;

/** Stands in for HashSet and LinkedHashSet, as {@link OrderedHashMap} does for maps. */
@StandsIn(of = {HashSet.class, LinkedHashSet.class})
@Cost(CostClass.DET)
@NullUnmarked // nulls go in and out as with any HashSet
@SuppressWarnings("unchecked")
public final class OrderedHashSet<E> extends LinkedHashSet<E> implements SelfMetered {
    private static final long serialVersionUID = 1L;
    private static final int SET_BYTES = 192;

    private final transient OrderedTable table = new OrderedTable();

    public OrderedHashSet() {
        super(0);
        Meter.allocate(SET_BYTES);
    }

    /** The capacity is checked and not used: the table grows with what it holds. */
    public OrderedHashSet(int initialCapacity) {
        super(Math.min(initialCapacity, 0));
        Meter.allocate(SET_BYTES);
    }

    /** As above. */
    public OrderedHashSet(int initialCapacity, float loadFactor) {
        super(Math.min(initialCapacity, 0), loadFactor);
        Meter.allocate(SET_BYTES);
    }

    public OrderedHashSet(Collection<? extends E> elements) {
        this();
        for (E element : elements) {
            add(element);
        }
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
    public boolean contains(Object object) {
        return table.find(object) != null;
    }

    @Override
    public boolean add(E element) {
        return table.findOrInsert(element, true) == null;
    }

    @Override
    public boolean remove(Object object) {
        OrderedTable.Entry entry = table.find(object);
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
    public Iterator<E> iterator() {
        return table.new Cursor<E>() {
            @Override
            E take(OrderedTable.Entry entry) {
                return (E) entry.key;
            }
        };
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }

    @Override
    public Object[] toArray() {
        Object[] elements = new Object[table.size];
        int index = 0;
        for (OrderedTable.Entry entry = table.first; entry != null; entry = entry.after) {
            elements[index++] = entry.key;
        }
        return elements;
    }

    @Override
    public <T> T[] toArray(T[] array) {
        T[] elements = array.length >= table.size
                ? array
                : (T[]) java.lang.reflect.Array.newInstance(array.getClass().getComponentType(), table.size);
        int index = 0;
        for (OrderedTable.Entry entry = table.first; entry != null; entry = entry.after) {
            elements[index++] = (T) entry.key;
        }
        if (elements.length > table.size) {
            elements[table.size] = null;
        }
        return elements;
    }

    @Override
    public E getFirst() {
        return present(table.first);
    }

    @Override
    public E getLast() {
        return present(table.last);
    }

    @Override
    public E removeFirst() {
        E element = present(table.first);
        table.remove(table.first);
        return element;
    }

    @Override
    public E removeLast() {
        E element = present(table.last);
        table.remove(table.last);
        return element;
    }

    private E present(OrderedTable.Entry entry) {
        if (entry == null) {
            throw new NoSuchElementException();
        }
        return (E) entry.key;
    }

    @Override
    public void addFirst(E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void addLast(E element) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SequencedSet<E> reversed() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object clone() {
        return new OrderedHashSet<>(this);
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
