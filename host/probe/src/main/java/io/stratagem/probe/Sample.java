package io.stratagem.probe;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.features.FeaturePlan;
import io.stratagem.features.FeatureState;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.util.Arrays;
import java.util.List;

/**
 * Bars of some symbols at common event times, and the features a strategy declares over them. {@link #from} computes the features as a
 * host does that starts there: without any history.
 */
final class Sample {
    /** 2024-01-01T00:00Z, a Monday. */
    private static final long START_MILLIS = 1_704_067_200_000L;

    private static final long TICK_STEP_MILLIS = 1_000;

    private final List<Series> universe;
    private final List<Candles> candles;
    private final List<FeatureSpec> specs;
    private final FeaturePlan plan;
    private final int[] columns;

    /**
     * A sample.
     *
     * @param candles by symbol, all of one size
     */
    Sample(List<Series> universe, List<Candles> candles, List<FeatureHandle> features) {
        this.universe = List.copyOf(universe);
        this.candles = List.copyOf(candles);
        specs = features.stream().map(FeatureHandle::spec).toList();
        plan = FeaturePlan.of(specs);
        columns = specs.stream().mapToInt(plan::column).toArray();
    }

    int size() {
        return candles.getFirst().size();
    }

    List<FeatureSpec> specs() {
        return specs;
    }

    /** The events from one place up to another, features starting cold. */
    Track from(int start, int end) {
        int events = end - start;
        long[] times = new long[events];
        boolean[][] present = new boolean[events][universe.size()];
        double[][][] rows = new double[events][universe.size()][specs.size()];
        double[][] closes = new double[events][universe.size()];
        for (int event = 0; event < events; event++) {
            times[event] = openTimeMillis(start + event)
                    + universe.getFirst().timeframe().millis();
        }
        for (int symbol = 0; symbol < universe.size(); symbol++) {
            fill(symbol, start, present, rows, closes);
        }
        return new Track(universe, times, present, rows, closes);
    }

    private void fill(int symbol, int start, boolean[][] present, double[][][] rows, double[][] closes) {
        Series series = universe.get(symbol);
        FeatureState state = plan.open(Instrument.aroundTheClock(series.symbol()), series.timeframe());
        long[] keys = specs.stream()
                .mapToLong(spec -> DeliveredValues.isDelivered(spec) ? DeliveredValues.key(spec, series.symbol()) : 0)
                .toArray();
        double close = Double.NaN;
        for (int event = 0; event < rows.length; event++) {
            int place = start + event;
            present[event][symbol] = isPresent(symbol, place);
            if (present[event][symbol]) {
                Bar bar = bar(symbol, place);
                state.update(bar);
                close = bar.close();
                row(state.row(), keys, place, rows[event][symbol]);
            } else {
                Arrays.fill(rows[event][symbol], Double.NaN);
            }
            closes[event][symbol] = close;
        }
    }

    private void row(double[] computed, long[] keys, int place, double[] into) {
        for (int feature = 0; feature < into.length; feature++) {
            into[feature] = DeliveredValues.isDelivered(specs.get(feature))
                    ? DeliveredValues.at(keys[feature], place)
                    : computed[columns[feature]];
        }
    }

    /** Symbols after the first are absent now and then, each at other times. */
    private static boolean isPresent(int symbol, int place) {
        return symbol == 0 || (place + 7 * symbol) % 23 != 0;
    }

    private Bar bar(int symbol, int place) {
        Candles of = candles.get(symbol);
        Series series = universe.get(symbol);
        double close = of.close()[place];
        if (series.timeframe().isTick()) {
            return Bar.of(series, openTimeMillis(place), close, close, close, close, of.volume()[place]);
        }
        return Bar.of(
                series,
                openTimeMillis(place),
                of.open()[place],
                of.high()[place],
                of.low()[place],
                close,
                of.volume()[place]);
    }

    /** After every 50 bars three are left out, as on a holiday. */
    private long openTimeMillis(int place) {
        Timeframe timeframe = universe.getFirst().timeframe();
        long step = timeframe.isTick() ? TICK_STEP_MILLIS : timeframe.millis();
        return START_MILLIS + (place + 3L * (place / 50)) * step;
    }
}
