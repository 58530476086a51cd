package io.stratagem.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A strategy family that looks at one symbol, one event at a time.
 *
 * @since 1.0
 */
@ConsumerType
public non-sealed interface SignalPlugin extends StrategyPlugin {
    /**
     * Resolves every name once and returns the evaluator. Called like every method of {@link StrategyPlugin}, with a context
     * that records what is asked for; asking depends on the parameters only, so two calls with equal parameters ask alike.
     *
     * @return an immutable evaluator, never null
     */
    Evaluator bind(StrategyContext context);

    /**
     * The part of a signal strategy that sees events. One object serves all symbols and all lanes at once, so it must be
     * immutable: a lambda over handles and numbers, or a final class with final fields.
     *
     * @since 1.0
     */
    @ConsumerType
    @FunctionalInterface
    interface Evaluator {
        /**
         * Called once per event of the strategy's timeframe and universe, after warm-up, on the lane that owns the symbol, in
         * event order per symbol. It must neither block nor allocate when it has nothing to say.
         *
         * @return the intent, or {@link StrategyIntent#NONE}; null, a throwable or an invalid intent is an error of the plugin:
         *     counted, isolated, and its state changes dropped
         */
        StrategyIntent onEvent(FeatureVector vector, StrategyState state);
    }
}
