package io.stratagem.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A strategy family that looks at its whole universe at one epoch: rankings, pairs, portfolios.
 *
 * @since 1.0
 */
@ConsumerType
public non-sealed interface FramePlugin extends StrategyPlugin {
    /** Resolves every name once and returns the evaluator; see {@link SignalPlugin#bind}. */
    Evaluator bind(FrameContext context);

    /**
     * The part of a frame strategy that sees epochs; immutable, see {@link SignalPlugin.Evaluator}.
     *
     * @since 1.0
     */
    @ConsumerType
    @FunctionalInterface
    interface Evaluator {
        /**
         * Called once per epoch in which at least one symbol of the universe had an event and has finished its warm-up, on the
         * committer's thread, in epoch order. A throwable or an invalid intent drops every state change and every intent of the
         * call.
         *
         * @param portfolio the strategy's own positions as committed at the end of the previous epoch
         */
        void onFrame(Frame frame, Portfolio portfolio, FrameState state);
    }
}
