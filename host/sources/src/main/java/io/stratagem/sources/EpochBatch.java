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
    private static final int FEW = 16;

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

    /** Sorts by the comparator; equal entries keep their order. The few of most epochs are put in place one by one. */
    void sort(Comparator<Entry> order) {
        if (size > FEW) {
            Arrays.sort(entries, 0, size, order);
            return;
        }
        for (int place = 1; place < size; place++) {
            Entry entry = entries[place];
            int at = place;
            while (at > 0 && order.compare(entries[at - 1], entry) > 0) {
                entries[at] = entries[at - 1];
                at--;
            }
            entries[at] = entry;
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
