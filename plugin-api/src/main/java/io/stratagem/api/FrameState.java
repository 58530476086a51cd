package io.stratagem.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The declared state of a frame strategy and the place where it puts its intents. Valid during the call only.
 *
 * @since 1.0
 */
@ProviderType
public interface FrameState {
    /** The area of the strategy as a whole. */
    StrategyState strategy();

    /** The area of one symbol, by its number in the frame. */
    StrategyState symbolState(int index);

    /** Puts an intent for a symbol; at most one per symbol and call. {@link StrategyIntent#NONE} is ignored. */
    void emit(int index, StrategyIntent intent);
}
