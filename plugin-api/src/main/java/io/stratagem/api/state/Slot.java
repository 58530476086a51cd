package io.stratagem.api.state;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A piece of declared state, which the host can snapshot, hash and hand over by name.
 *
 * @since 1.0
 */
@ProviderType
public sealed interface Slot permits NumberSlot, CountSlot, FlagSlot, ChoiceSlot, FeatureWindow, ValueWindow {
    /** Its place among the slots of its kind-independent area; given by the host. */
    int index();

    /** Unique within its area. */
    String name();

    /** One clause for the person who reads a snapshot. */
    String meaning();
}
