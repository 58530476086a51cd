package io.stratagem.guard;

/** Which limit ended a piece of plugin code. */
public enum Trip {
    /** Too much computation: ticks of woven code and charges of JDK calls. Deterministic. */
    FUEL,
    /** Too much allocated, by the deterministic charge. */
    ALLOCATION,
    /** Calls nested too deeply. Deterministic. */
    DEPTH,
    /** Stuck inside a JDK call past the deadline. Depends on the machine, so it is journaled. */
    DEADLINE,
    /** Too many bytes measured on the thread. Depends on the machine, so it is journaled. */
    MEMORY
}
