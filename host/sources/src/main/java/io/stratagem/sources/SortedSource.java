package io.stratagem.sources;

import io.stratagem.market.MarketEvent;
import io.stratagem.market.SeriesTable;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads another source to its end and plays it in the order of event times; equal times keep their order. */
final class SortedSource implements ResumableSource {
    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private int next;

    /** Takes the other source over and closes it. */
    SortedSource(EventSource unordered) {
        name = unordered.name();
        try (unordered) {
            for (MarketEvent event = unordered.next(); event != null; event = unordered.next()) {
                lines.add(new Line(event, unordered.line()));
            }
        }
        lines.sort(Comparator.comparingLong(line -> line.event.eventTimeMillis()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable MarketEvent next() {
        return next < lines.size() ? lines.get(next++).event : null;
    }

    @Override
    public long line() {
        return next == 0 ? 0 : lines.get(next - 1).number;
    }

    /** All its data were read and counted when it was made, here as there. */
    @Override
    public void save(StateWriter out, SeriesTable table) {
        out.putInt(next);
        out.putInt(lines.size());
    }

    @Override
    public void restore(StateReader in, SeriesTable table) {
        next = in.getInt();
        int size = in.getInt();
        if (next < 0 || size != lines.size() || next > size) {
            throw Resumption.changed(name, lines.size() + " events, then " + size);
        }
    }

    @Override
    public void close() {
        lines.clear();
        next = 0;
    }

    private record Line(MarketEvent event, long number) {}
}
