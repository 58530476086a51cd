package io.stratagem.api.model;

/**
 * Reads what a model inferred for the event at hand.
 *
 * @param model the place of the model among the strategy's models
 * @param index the place of the output among the model's outputs
 * @since 1.0
 */
public record ModelOutput(int model, int index, String name) {}
