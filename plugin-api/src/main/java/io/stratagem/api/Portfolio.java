package io.stratagem.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A frame strategy's own paper positions, read-only, by the frame's symbol numbers. Valid during the call only.
 *
 * @since 1.0
 */
@ProviderType
public interface Portfolio {
    /** Units held: positive long, negative short, 0 none. */
    double quantity(int index);

    /** Average entry price in quote currency; {@code NaN} without a position. */
    double entryPrice(int index);

    /** Value at the last known price in quote currency: positive long, negative short, 0 none. */
    double marketValue(int index);

    /** How many symbols are held or about to be filled. */
    int openPositions();
}
