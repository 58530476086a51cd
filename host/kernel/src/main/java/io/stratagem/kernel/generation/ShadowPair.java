package io.stratagem.kernel.generation;

/**
 * A strategy and the candidate that runs in shadow beside it: of one family and role, on the same events.
 */
public record ShadowPair(Strategy live, Strategy candidate) {}
