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
    public ModelRole {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
