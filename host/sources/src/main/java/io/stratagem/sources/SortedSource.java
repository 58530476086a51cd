package io.stratagem.sources;

import io.stratagem.market.MarketEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads another source to its end and plays it in the order of event times; equal times keep their order. */
final class SortedSource implements EventSource {
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

    @Override
    public void close() {
        lines.clear();
        next = 0;
    }

    private record Line(MarketEvent event, long number) {}
}
