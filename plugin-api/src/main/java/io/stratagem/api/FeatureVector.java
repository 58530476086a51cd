package io.stratagem.api;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.model.ModelOutput;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The features of one symbol as of one event: what a strategy decides from.
 *
 * <p>The host owns the object and reuses it; it is valid during the call it was handed to and on that thread only. Reading
 * allocates nothing. Nothing in it was unknown at the event time: a bar's vector exists only once the bar is complete.
 *
 * @since 1.0
 */
@ProviderType
public interface FeatureVector {
    /**
     * The value of a feature. A required feature is always finite here: an event that lacks one never reaches the plugin.
     * An optional one is {@code NaN} when missing.
     */
    double get(FeatureHandle feature);

    /** Whether the feature is present and finite at this event. */
    boolean has(FeatureHandle feature);

    /** What a model inferred for this event, before the plugin was called. */
    double get(ModelOutput output);

    /** The symbol of the event. */
    String symbol();

    /** The timeframe of the event, which is the strategy's own. */
    Timeframe timeframe();

    /** When the event became known, in milliseconds since 1970-01-01T00:00Z: a bar's open time plus its timeframe. */
    long eventTimeMillis();
}
