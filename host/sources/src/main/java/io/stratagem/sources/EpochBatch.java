package io.stratagem.sources;

import io.stratagem.market.MarketEvent;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * All events of one event time, in the order of the run. Filled again and again by the {@link Sequencer}; what it holds is valid until
 * then, the events themselves for good.
 */
public final class EpochBatch {
    private Entry[] entries = new Entry[0];
    private int size;
    private long eventTimeMillis;

    /** When its events became known. */
    public long eventTimeMillis() {
        return eventTimeMillis;
    }

    /** How many events it has. */
    public int size() {
        return size;
    }

    /** An event, by its place from 0. */
    public MarketEvent event(int place) {
        return entry(place).event();
    }

    Entry entry(int place) {
        if (place >= size) {
            throw new IndexOutOfBoundsException("place " + place + " of " + size);
        }
        return entries[place];
    }

    void begin(long millis) {
        eventTimeMillis = millis;
        size = 0;
    }

    void add(MarketEvent event, int source, long line) {
        if (size == entries.length) {
            int before = entries.length;
            entries = Arrays.copyOf(entries, Math.max(8, before * 2));
            for (int i = before; i < entries.length; i++) {
                entries[i] = new Entry();
            }
        }
        Entry entry = entries[size++];
        entry.event = event;
        entry.source = source;
        entry.line = line;
    }

    /** Sorts by the comparator unless that is the order already; equal entries keep theirs. */
    void sort(Comparator<Entry> order) {
        for (int i = 1; i < size; i++) {
            if (order.compare(entries[i - 1], entries[i]) > 0) {
                Arrays.sort(entries, 0, size, order);
                return;
            }
        }
    }

    /** Takes an entry out; the ones behind it move up. */
    void remove(int place) {
        Entry removed = entries[place];
        System.arraycopy(entries, place + 1, entries, place, size - place - 1);
        entries[--size] = removed;
    }

    /** An event and where it came from. */
    static final class Entry {
        private @Nullable MarketEvent event;
        private int source;
        private long line;

        MarketEvent event() {
            MarketEvent present = event;
            if (present == null) {
                throw new IllegalStateException("no event here");
            }
            return present;
        }

        int source() {
            return source;
        }

        long line() {
            return line;
        }
    }
}
