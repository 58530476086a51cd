package io.stratagem.api.feature;

/**
 * Reads one feature of a vector.
 *
 * @param index its place among the features of the strategy
 * @param required whether an event without it is skipped
 * @since 1.0
 */
public record FeatureHandle(int index, FeatureSpec spec, boolean required) {}
