package io.stratagem.api.model;

import io.stratagem.api.feature.FeatureSpec;
import java.util.List;

/**
 * A model a strategy needs: the catalog binds the role to an artifact.
 *
 * @param name the role, such as {@code direction}
 * @param inputs the features, in the order the model wants them
 * @param outputs names of the values it gives
 * @since 1.0
 */
public record ModelRole(String name, List<FeatureSpec> inputs, List<String> outputs) {
    private static final int MAX_VALUES = 1_024;

    public ModelRole {
        if (inputs.size() > MAX_VALUES || outputs.size() > MAX_VALUES) {
            throw new IllegalArgumentException("model role " + name + " has " + inputs.size() + " inputs and "
                    + outputs.size() + " outputs; at most " + MAX_VALUES + " of each");
        }
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
