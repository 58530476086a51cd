package io.stratagem.api.state;

import io.stratagem.api.feature.FeatureHandle;

/**
 * The last values of a feature, advanced by the host.
 *
 * @param length how many events it holds, the current one included
 * @since 1.0
 */
public record FeatureWindow(int index, String name, FeatureHandle feature, int length) implements Slot {
    @Override
    public String meaning() {
        return "the last " + length + " values of " + feature.spec();
    }
}
