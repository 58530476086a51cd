package io.stratagem.evaluation;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.model.ModelOutput;
import io.stratagem.market.Series;

/**
 * A strategy's view of a row of features: the strategy's handles lead through its own column table, so it can read what it declared
 * and nothing else. Reused from event to event by one thread.
 */
public final class EventVector implements FeatureVector {
    private final int[] columns;
    private double[] row = {};
    private Series series;
    private long eventTimeMillis;

    /**
     * A view.
     *
     * @param columns the row's column of each feature, by handle index
     * @param series the series it starts on
     */
    public EventVector(int[] columns, Series series) {
        this.columns = columns;
        this.series = series;
    }

    /** Points the view at another row, which is read through and not copied. */
    public void show(double[] features, Series of, long atMillis) {
        row = features;
        series = of;
        eventTimeMillis = atMillis;
    }

    @Override
    public double get(FeatureHandle feature) {
        return row[columns[feature.index()]];
    }

    @Override
    public boolean has(FeatureHandle feature) {
        return Double.isFinite(row[columns[feature.index()]]);
    }

    @Override
    public double get(ModelOutput output) {
        return Double.NaN;
    }

    @Override
    public String symbol() {
        return series.symbol();
    }

    @Override
    public Timeframe timeframe() {
        return series.timeframe();
    }

    @Override
    public long eventTimeMillis() {
        return eventTimeMillis;
    }
}
