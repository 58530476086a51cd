package io.stratagem.features;

import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.market.Bar;
import io.stratagem.market.Instrument;
import io.stratagem.market.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A series of bars and the features over it, for tests. */
record Bars(Series series, List<Bar> list) {
    static Bars file(String relative) {
        List<String[]> rows = SharedFiles.rows(relative);
        Series series = new Series(0, rows.getFirst()[0], Timeframe.parse(rows.getFirst()[1]));
        List<Bar> bars = new ArrayList<>(rows.size());
        for (String[] row : rows) {
            // one hostile file has two-digit years; its dates are repaired here
            String time = row[2].indexOf('-') == 2 ? "20" + row[2] : row[2];
            bars.add(Bar.of(
                    series,
                    Instant.parse(time).toEpochMilli(),
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4]),
                    Double.parseDouble(row[5]),
                    Double.parseDouble(row[6]),
                    Double.parseDouble(row[7])));
        }
        return new Bars(series, bars);
    }

    /** Daily bars of these prices; a missing field takes the close, a missing volume 0. */
    static Bars of(double[] open, double[] high, double[] low, double[] close, double[] volume) {
        Series series = new Series(0, "TEST", Timeframe.parse("1d"));
        List<Bar> bars = new ArrayList<>(close.length);
        for (int i = 0; i < close.length; i++) {
            bars.add(Bar.of(
                    series,
                    86_400_000L * i,
                    open.length == 0 ? close[i] : open[i],
                    high.length == 0 ? close[i] : high[i],
                    low.length == 0 ? close[i] : low[i],
                    close[i],
                    volume.length == 0 ? 0 : volume[i]));
        }
        return new Bars(series, bars);
    }

    static Bars closes(double... close) {
        double[] none = {};
        return of(none, none, none, close, none);
    }

    int size() {
        return list.size();
    }

    Instrument instrument() {
        return Instrument.aroundTheClock(series.symbol());
    }

    /** One feature over the whole series, NaN where missing. */
    double[] values(FeatureSpec spec) {
        return values(spec, instrument());
    }

    double[] values(FeatureSpec spec, Instrument instrument) {
        FeatureState state = FeaturePlan.of(List.of(spec)).open(instrument, series.timeframe());
        double[] values = new double[list.size()];
        for (int i = 0; i < values.length; i++) {
            state.update(list.get(i));
            values[i] = state.row()[0];
        }
        return values;
    }

    double[] values(String spec) {
        return values(FeatureSpec.parse(spec));
    }

    double[] opens() {
        return values("open");
    }

    double[] highs() {
        return values("high");
    }

    double[] lows() {
        return values("low");
    }

    double[] closes() {
        return values("close");
    }

    double[] volumes() {
        return values("volume");
    }

    static double[] map(double[] values, DoubleUnaryOperator formula) {
        return Arrays.stream(values).map(formula).toArray();
    }
}
