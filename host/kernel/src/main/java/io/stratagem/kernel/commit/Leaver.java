package io.stratagem.kernel.commit;

import io.stratagem.kernel.generation.Strategy;

/**
 * A strategy that is evaluated no more and left positions.
 *
 * @param lastGeneration the last one that evaluated it
 */
public record Leaver(Strategy strategy, long lastGeneration) {}
