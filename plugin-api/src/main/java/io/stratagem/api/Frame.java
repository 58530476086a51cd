package io.stratagem.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The universe of a frame strategy at one epoch. Symbols are numbered 0 to {@link #size()} - 1 in code-point order; the number
 * of a symbol stays the same for the life of a generation. Valid during the call only.
 *
 * @since 1.0
 */
@ProviderType
public interface Frame {
    /** How many symbols the universe has. */
    int size();

    /** The symbol with this number. */
    String symbol(int index);

    /** The number of a symbol, or -1 when it is not in the universe. */
    int indexOf(String symbol);

    /**
     * Whether the symbol had an event at this epoch, is past its warm-up and has every required feature. Only then may {@link
     * #vector} be read for a decision.
     */
    boolean isPresent(int index);

    /** How long ago the symbol's last vector was made, in milliseconds of event time; -1 when it never had one. */
    long ageMillis(int index);

    /** The symbol's last vector: this epoch's if present, an older one otherwise; all missing when it never had one. */
    FeatureVector vector(int index);

    /** The event time of the epoch, in milliseconds since 1970-01-01T00:00Z. */
    long eventTimeMillis();
}
