package io.stratagem.store;

/** What can change decisions without being market data. */
public enum ControlKind {
    /** The generation numbered {@code subject} takes over; the argument is a {@link SwitchArgument}. */
    GENERATION_SWITCH,
    /** A person forced the subject's circuit, or let it go; the argument is a {@link CircuitOrder}. */
    OVERRIDE,
    /** The subject's decisions are held. */
    PAUSE,
    /** They are no longer held. */
    RESUME,
    /** A person confirmed the subject's advisory intent; the argument is a {@link Confirmation}. */
    CONFIRM,
    /** Entries are held; with the argument {@code all}, exits too. */
    KILL_SWITCH_ON,
    /** The kill switch is released. */
    KILL_SWITCH_OFF,
    /** An evaluation was ended because it took too long by the wall clock. */
    WALL_CLOCK_KILL,
    /** An evaluation was ended because of the memory measured. */
    MEMORY_KILL,
    /** A live epoch was closed by a timer and not by the next event. */
    EPOCH_CLOSED_BY_TIMER
}
