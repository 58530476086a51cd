package io.stratagem.api;

import io.stratagem.api.state.SlotDeclarer;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The context of a frame strategy: slots declared on the context itself belong to (strategy, symbol), those declared on {@link
 * #perStrategy()} to the strategy as a whole.
 *
 * @since 1.0
 */
@ProviderType
public interface FrameContext extends StrategyContext {
    /** Declares slots of the strategy as a whole. Windows over a feature cannot be declared there. */
    SlotDeclarer perStrategy();
}
