package io.stratagem.api.observe;

/**
 * A named condition of a strategy.
 *
 * @param index its place among the strategy's gates
 * @param threshold what the measured value is compared with
 * @since 1.0
 */
public record Gate(int index, String name, Comparison comparison, double threshold) {}
