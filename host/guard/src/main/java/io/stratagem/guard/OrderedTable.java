package io.stratagem.guard;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A hash table that keeps its entries in the order of insertion and charges for every step: hashing and comparing a key by its size, each
 * collision, each entry's memory. What it charges depends on the keys alone, never on an identity hash. Not for use by several threads at
 * once while it changes.
 */
final class OrderedTable {
    private static final int ENTRY_BYTES = 64;
    private static final int LEAST_BUCKETS = 8;

    @Nullable
    Entry first;

    @Nullable
    Entry last;

    int size;

    /** How often an entry came or went. */
    int changes;

    private @Nullable Entry[] buckets = new Entry[LEAST_BUCKETS];

    /** A key with its value. */
    static final class Entry implements Map.Entry<@Nullable Object, @Nullable Object> {
        final @Nullable Object key;
        final int hash;
        final boolean isByIdentity;

        @Nullable
        Object value;

        @Nullable
        Entry nextInBucket;

        @Nullable
        Entry before;

        @Nullable
        Entry after;

        Entry(@Nullable Object key, int hash, boolean isByIdentity, @Nullable Object value) {
            this.key = key;
            this.hash = hash;
            this.isByIdentity = isByIdentity;
            this.value = value;
        }

        @Override
        public @Nullable Object getKey() {
            return key;
        }

        @Override
        public @Nullable Object getValue() {
            return value;
        }

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            Object old = this.value;
            this.value = value;
            return old;
        }

        @Override
        public boolean equals(@Nullable Object other) {
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

    /** The entry of a key, or null. */
    @Nullable
    Entry find(@Nullable Object key) {
        boolean isByIdentity = isByIdentity(key);
        return find(key, hash(key, isByIdentity), isByIdentity);
    }

    private @Nullable Entry find(@Nullable Object key, int hash, boolean isByIdentity) {
        for (Entry entry = buckets[index(hash)]; entry != null; entry = entry.nextInBucket) {
            if (entry.isByIdentity || isByIdentity) {
                if (entry.key == key) {
                    return entry;
                }
            } else {
                Meter.tick();
                if (entry.hash == hash && (entry.key == key || Walk.equal(key, entry.key))) {
                    return entry;
                }
            }
        }
        return null;
    }

    /** Sets the value of a key. Returns the entry it had already, with the old value in place, or null after making one. */
    @Nullable
    Entry findOrInsert(@Nullable Object key, @Nullable Object value) {
        boolean isByIdentity = isByIdentity(key);
        int hash = hash(key, isByIdentity);
        Entry found = find(key, hash, isByIdentity);
        if (found == null) {
            insert(new Entry(key, hash, isByIdentity, value));
        }
        return found;
    }

    private void insert(Entry entry) {
        Meter.allocate(ENTRY_BYTES);
        if (size >= buckets.length - buckets.length / 4) {
            grow();
        }
        int index = index(entry.hash);
        entry.nextInBucket = buckets[index];
        buckets[index] = entry;
        entry.before = last;
        if (last == null) {
            first = entry;
        } else {
            last.after = entry;
        }
        last = entry;
        size++;
        changes++;
    }

    private void grow() {
        Meter.charge(size / 4);
        buckets = new Entry[buckets.length * 2];
        for (Entry entry = first; entry != null; entry = entry.after) {
            int index = index(entry.hash);
            entry.nextInBucket = buckets[index];
            buckets[index] = entry;
        }
    }

    /** Takes an entry out. */
    void remove(Entry entry) {
        int index = index(entry.hash);
        Entry previous = null;
        for (Entry at = buckets[index]; at != entry; at = at.nextInBucket) {
            if (at == null) {
                throw new ConcurrentModificationException();
            }
            if (!entry.isByIdentity && !at.isByIdentity) {
                Meter.tick();
            }
            previous = at;
        }
        if (previous == null) {
            buckets[index] = entry.nextInBucket;
        } else {
            previous.nextInBucket = entry.nextInBucket;
        }
        if (entry.before == null) {
            first = entry.after;
        } else {
            entry.before.after = entry.after;
        }
        if (entry.after == null) {
            last = entry.before;
        } else {
            entry.after.before = entry.before;
        }
        size--;
        changes++;
    }

    void clear() {
        buckets = new Entry[LEAST_BUCKETS];
        first = null;
        last = null;
        size = 0;
        changes++;
    }

    private int index(int hash) {
        return (hash ^ hash >>> 16) & buckets.length - 1;
    }

    /** Whether only the object itself is equal to the key. Where it lies is then free to differ between runs, since nobody can see it. */
    private static boolean isByIdentity(@Nullable Object key) {
        if (key == null || key instanceof String) {
            return false;
        }
        ClassFacts facts = ClassFacts.of(key);
        return !facts.hasHash() || facts.shape() == ClassFacts.Shape.ENUM;
    }

    private static int hash(@Nullable Object key, boolean isByIdentity) {
        if (isByIdentity) {
            Meter.tick();
            return System.identityHashCode(key);
        }
        return Walk.hash(key);
    }

    /** Over the entries in order; fails when the table changes under it other than by its own remove. */
    abstract class Cursor<T> implements Iterator<T> {
        private @Nullable Entry next = first;
        private @Nullable Entry returned;
        private int expected = changes;

        abstract T take(Entry entry);

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public T next() {
            Entry entry = next;
            unchanged(expected);
            if (entry == null) {
                throw new NoSuchElementException();
            }
            returned = entry;
            next = entry.after;
            return take(entry);
        }

        @Override
        public void remove() {
            if (returned == null) {
                throw new IllegalStateException();
            }
            unchanged(expected);
            OrderedTable.this.remove(returned);
            returned = null;
            expected = changes;
        }
    }

    /** Fails when entries came or went since there had been so many changes. */
    void unchanged(int expected) {
        if (changes != expected) {
            throw new ConcurrentModificationException();
        }
    }
}
