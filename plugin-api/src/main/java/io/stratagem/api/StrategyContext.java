package io.stratagem.api;

import io.stratagem.api.feature.FeatureHandle;
import io.stratagem.api.feature.FeatureSpec;
import io.stratagem.api.model.ModelHandle;
import io.stratagem.api.observe.Comparison;
import io.stratagem.api.observe.CustomMetricHandle;
import io.stratagem.api.observe.Gate;
import io.stratagem.api.observe.Observable;
import io.stratagem.api.param.ChoiceParameter;
import io.stratagem.api.param.FlagParameter;
import io.stratagem.api.param.IntegerParameter;
import io.stratagem.api.param.NumberParameter;
import io.stratagem.api.param.ParameterValues;
import io.stratagem.api.param.TextParameter;
import io.stratagem.api.random.RandomSource;
import io.stratagem.api.state.SlotDeclarer;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Where a plugin asks, once per strategy, for everything it will touch per event. Each request returns a handle; asking again
 * for the same thing returns an equal handle. Slots declared here belong to (strategy, symbol).
 *
 * @since 1.0
 */
@ProviderType
public interface StrategyContext extends SlotDeclarer {
    /**
     * A feature the strategy cannot decide without: an event that lacks it is skipped and counted.
     *
     * @param name a well-known name such as {@code rsi14}, or the text of a spec such as {@code ema(20,seed=sma)}
     * @throws IllegalArgumentException if the name is neither
     */
    default FeatureHandle feature(String name) {
        return feature(FeatureSpec.parse(name));
    }

    /** A feature the strategy cannot decide without. */
    FeatureHandle feature(FeatureSpec spec);

    /** A feature that may be missing; the plugin checks {@link FeatureVector#has}. */
    FeatureHandle optionalFeature(FeatureSpec spec);

    /** All parameter values of the strategy. */
    ParameterValues params();

    /** The value of a number parameter. */
    default double param(NumberParameter parameter) {
        return params().get(parameter);
    }

    /** The value of an integer parameter. */
    default int param(IntegerParameter parameter) {
        return params().get(parameter);
    }

    /** The value of a flag parameter. */
    default boolean param(FlagParameter parameter) {
        return params().get(parameter);
    }

    /** The value of a choice parameter. */
    default String param(ChoiceParameter parameter) {
        return params().get(parameter);
    }

    /** The value of a text parameter. */
    default String param(TextParameter parameter) {
        return params().get(parameter);
    }

    /** A named number the strategy shows at each event, such as its score. At most 32 per strategy. */
    Observable observable(String name);

    /**
     * A named condition. The host derives from it why an event gave no intent and how far it was from passing.
     *
     * @param threshold what the measured value is compared with; finite
     */
    Gate gate(String name, Comparison comparison, double threshold);

    /**
     * A model the host runs before each event.
     *
     * @param role the name the catalog binds to an artifact
     * @param inputs features in the order the model wants them
     * @param outputs names of the values it gives
     */
    ModelHandle model(String role, List<FeatureSpec> inputs, List<String> outputs);

    /** The strategy's reproducible random sequence. */
    RandomSource random();

    /**
     * A metric declared with {@link CustomMetric} on the plugin class.
     *
     * @throws IllegalArgumentException if it was not declared
     */
    CustomMetricHandle metric(String name);
}
