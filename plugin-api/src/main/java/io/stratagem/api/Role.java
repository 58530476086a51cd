package io.stratagem.api;

/**
 * Which of the three plugin interfaces a strategy family implements.
 *
 * @since 1.0
 */
public enum Role {
    /** {@link SignalPlugin}: one symbol, one event at a time. */
    SIGNAL,
    /** {@link FramePlugin}: the whole universe at one epoch. */
    FRAME,
    /** {@link OverlayPlugin}: scales or vetoes what other strategies intend. */
    OVERLAY
}
