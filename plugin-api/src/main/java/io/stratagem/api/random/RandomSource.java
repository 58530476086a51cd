package io.stratagem.api.random;

/**
 * The right to draw reproducible random numbers, see {@code StrategyState.next}. It holds nothing itself: the sequence depends
 * on catalog seed, strategy, symbol, event time and call index only.
 *
 * @since 1.0
 */
public record RandomSource() {}
