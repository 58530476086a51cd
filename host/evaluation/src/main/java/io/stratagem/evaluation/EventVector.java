package io.stratagem.evaluation;

import io.stratagem.api.FeatureVector;
import io.stratagem.api.Timeframe;
import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.model.ModelOutput;
import io.stratagem.market.Series;
import java.util.List;

/**
 * A strategy's view of a row of features: the strategy's handles lead through its own column table, so it can read what it declared
 * and nothing else. Reused from event to event by one thread; between {@link #hide} and the next {@link #show} it can't be read.
 */
public final class EventVector implements FeatureVector {
    private static final FeatureHandle[] NONE = {};

    private final FeatureHandle[] features;
    private final int[] columns;
    private FeatureHandle[] open = NONE;
    private double[] row = {};
    private Series series;
    private long eventTimeMillis;

    /**
     * A view.
     *
     * @param features what can be read, by handle index
     * @param columns the row's column of each feature, by handle index
     * @param series the series it starts on
     */
    public EventVector(List<FeatureHandle> features, int[] columns, Series series) {
        this.features = features.toArray(FeatureHandle[]::new);
        this.columns = columns;
        this.series = series;
    }

    /** Points the view at another row, which is read through and not copied. */
    public void show(double[] values, Series of, long atMillis) {
        row = values;
        series = of;
        eventTimeMillis = atMillis;
        open = features;
    }

    /** Ends the call the view was made for. */
    public void hide() {
        open = NONE;
    }

    @Override
    public double get(FeatureHandle feature) {
        return row[columns[place(feature)]];
    }

    @Override
    public boolean has(FeatureHandle feature) {
        return Double.isFinite(row[columns[place(feature)]]);
    }

    private int place(FeatureHandle feature) {
        int index = feature.index();
        boolean own = index >= 0 && index < open.length && open[index] == feature;
        return own ? index : checked(feature);
    }

    /** A handle may be equal to the declared one and not the same. */
    private int checked(FeatureHandle feature) {
        if (open == NONE && features.length > 0) {
            throw new IllegalStateException("a vector is valid during its call only");
        }
        int index = feature.index();
        if (index < 0 || index >= features.length || !features[index].spec().equals(feature.spec())) {
            throw new IllegalArgumentException("the feature handle is not one of this strategy's");
        }
        return index;
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
