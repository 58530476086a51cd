package io.stratagem.market;

import io.stratagem.api.Timeframe;
import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The bits of market events and their series, by name: a series has another number in another process. */
public final class EventState {
    private static final byte BAR = 1;
    private static final byte VECTOR = 2;

    private EventState() {}

    /** Writes a series. */
    public static void put(Series series, StateWriter out) {
        out.putText(series.symbol());
        out.putText(series.timeframe().text());
    }

    /** Reads a series, numbered by the table of this run. */
    public static Series series(StateReader in, SeriesTable table) {
        return table.series(in.getText(), Timeframe.parse(in.getText()));
    }

    /** Writes an event. */
    public static void put(MarketEvent event, StateWriter out) {
        switch (event) {
            case Bar bar -> {
                out.putInt(BAR);
                put(bar.series(), out);
                out.putLong(bar.openTimeMillis());
                out.putDouble(bar.open());
                out.putDouble(bar.high());
                out.putDouble(bar.low());
                out.putDouble(bar.close());
                out.putDouble(bar.volume());
                out.putLong(bar.stalenessMillis());
            }
            case DeliveredVector vector -> {
                out.putInt(VECTOR);
                put(vector.series(), out);
                out.putLong(vector.eventTimeMillis());
                out.putLong(vector.sequence());
                out.putText(vector.source());
                out.putText(vector.schemaVersion());
                out.putInt(vector.values().size());
                new TreeMap<>(vector.values()).forEach((name, value) -> {
                    out.putText(name);
                    out.putDouble(value);
                });
                out.putText(vector.hash());
                out.putLong(vector.stalenessMillis());
            }
        }
    }

    /** Reads an event. */
    public static MarketEvent event(StateReader in, SeriesTable table) {
        int kind = in.getInt();
        Series series = series(in, table);
        return switch (kind) {
            case BAR ->
                new Bar(
                        series,
                        in.getLong(),
                        in.getDouble(),
                        in.getDouble(),
                        in.getDouble(),
                        in.getDouble(),
                        in.getDouble(),
                        in.getLong());
            case VECTOR ->
                new DeliveredVector(
                        series,
                        in.getLong(),
                        in.getLong(),
                        in.getText(),
                        in.getText(),
                        values(in),
                        in.getText(),
                        in.getLong());
            default -> throw new IllegalArgumentException("there is no kind of event " + kind);
        };
    }

    private static Map<String, Double> values(StateReader in) {
        int count = in.getCount();
        Map<String, Double> values = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            values.put(in.getText(), in.getDouble());
        }
        return values;
    }
}
