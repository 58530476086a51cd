package io.stratagem.api;

import io.stratagem.api.param.ParameterValues;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A strategy family that scales or vetoes what others intend, without seeing or flipping their intents.
 *
 * <p>The catalog's {@code applies_to} names the strategies it covers. Once per event of its universe it updates its state and
 * answers for LONG and for SHORT; the host applies the answer of that event to the risk-increasing intents it covers. Exits
 * always pass. Several overlays multiply, bounded by the smallest cap; any veto vetoes. An overlay that errs, is disabled,
 * warms up or lacks a required feature vetoes with {@code overlay_unavailable}.
 *
 * @since 1.0
 */
@ConsumerType
public non-sealed interface OverlayPlugin extends StrategyPlugin {
    /** The largest scale a strategy with these parameters may answer, finite and &gt; 0. Default: 1, it can only reduce. */
    default double cap(ParameterValues params) {
        return 1.0;
    }

    /** Resolves every name once and returns the evaluator; see {@link SignalPlugin#bind}. */
    Evaluator bind(StrategyContext context);

    /**
     * The part of an overlay that sees events; immutable, see {@link SignalPlugin.Evaluator}.
     *
     * @since 1.0
     */
    @ConsumerType
    @FunctionalInterface
    interface Evaluator {
        /**
         * Called once per event, on the lane that owns the symbol. Says nothing: scale 1 for both directions.
         *
         * @param answer where the scales or vetoes are written; valid during the call only
         */
        void onEvent(FeatureVector vector, StrategyState state, OverlayAnswer answer);
    }
}
