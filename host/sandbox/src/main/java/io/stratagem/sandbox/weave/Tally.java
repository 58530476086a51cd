package io.stratagem.sandbox.weave;

/** Counts what one method was given. Used by one thread. */
final class Tally {
    private int ticks;
    private int handlers;
    private int allocations;
    private int replacedCalls;

    void tick() {
        ticks++;
    }

    void handler() {
        handlers++;
    }

    void allocation() {
        allocations++;
    }

    void replacedCall() {
        replacedCalls++;
    }

    WovenClass.Counts counts() {
        return new WovenClass.Counts(ticks, handlers, allocations, replacedCalls);
    }
}
