package io.stratagem.kernel.run;

import io.stratagem.kernel.generation.Generation;

/**
 * A switch an earlier run journaled, to be repeated by a replay.
 *
 * @param epoch the first epoch the generation decides
 * @param emitsWishes as it was then
 * @param argument as it was journaled then
 */
public record PlannedSwitch(long epoch, Generation generation, boolean emitsWishes, String argument) {}
