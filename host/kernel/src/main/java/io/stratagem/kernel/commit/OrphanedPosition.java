package io.stratagem.kernel.commit;

/**
 * A position, open or about to be filled, whose strategy cannot speak for it.
 *
 * @param holder who holds it in the ledger: the strategy, or {@code conflict:<policy>} when it is the strategy's part of a merged one
 * @param notional what was last accepted, in quote currency; negative short
 */
public record OrphanedPosition(String symbol, String holder, double notional) {}
