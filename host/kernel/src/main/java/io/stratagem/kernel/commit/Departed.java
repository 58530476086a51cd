package io.stratagem.kernel.commit;

import io.stratagem.catalog.OnDisable;

/**
 * A strategy that is evaluated no more and left positions, as plain data.
 *
 * @param generation the last one that evaluated it
 * @param onDisable what its positions are to become
 */
public record Departed(String strategyId, long generation, OnDisable onDisable) {}
