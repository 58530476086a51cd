package io.stratagem.kernel.handover;

/** Where a strategy's state comes from when its generation takes over. */
public enum Inheritance {
    /** From the same strategy before, slot by slot. */
    CARRIED,
    /** From recent history: what it had before does not fit, or its parameters mean another strategy. */
    REWARMED,
    /** From recent history: there was no strategy of this id, family, role and timeframe before. */
    ADDED
}
