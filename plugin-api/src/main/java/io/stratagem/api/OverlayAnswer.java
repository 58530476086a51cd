package io.stratagem.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where an overlay writes its answer to one event. The last word per direction counts; a veto stays a veto.
 *
 * @since 1.0
 */
@ProviderType
public interface OverlayAnswer {
    /** Scales risk-increasing intents of both directions by a factor within [0, cap]; anything else is an error. */
    default void scale(double factor) {
        scale(Direction.LONG, factor);
        scale(Direction.SHORT, factor);
    }

    /** Scales risk-increasing intents of one direction, LONG or SHORT, by a factor within [0, cap]. */
    void scale(Direction direction, double factor);

    /** Vetoes risk-increasing intents of both directions. */
    default void veto(String reason) {
        veto(Direction.LONG, reason);
        veto(Direction.SHORT, reason);
    }

    /** Vetoes risk-increasing intents of one direction, LONG or SHORT, with a reason as in {@link Reason#name()}. */
    void veto(Direction direction, String reason);
}
