package io.stratagem.kernel.shadow;

/**
 * A promoted strategy whose circuit opened too soon.
 *
 * @param evaluations of it since it was promoted, the one at which its circuit opened included
 * @param within how many evaluations that counts as too soon
 * @param generationBefore the number of the generation in which it was a candidate
 * @param epoch at which its circuit opened
 */
public record FailedPromotion(String strategyId, long evaluations, int within, long generationBefore, long epoch) {}
