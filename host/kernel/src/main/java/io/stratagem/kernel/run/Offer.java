package io.stratagem.kernel.run;

import java.util.concurrent.CompletableFuture;

/**
 * A successor on its way to a run.
 *
 * @param emitsWishes whether what strategies made from history would hold is emitted where the ledger holds something else
 * @param isRehearsal whether it is only asked what it would do
 * @param argument what the control journal says of the switch
 */
record Offer(
        Successor successor,
        boolean emitsWishes,
        boolean isRehearsal,
        String argument,
        CompletableFuture<SwitchOutcome> outcome) {}
