package io.stratagem.sandbox.weave;

/**
 * A woven class file and what was put into it.
 *
 * @param bytes the class file
 * @param counts how many of what
 */
@SuppressWarnings("ArrayRecordComponent") // a class file is an array everywhere
public record WovenClass(byte[] bytes, Counts counts) {
    /**
     * How often something was inserted or replaced, each place counted once.
     *
     * @param ticks meters of computation
     * @param handlers exception handlers that a trip passes by
     * @param allocations charges of objects, arrays and text
     * @param replacedCalls calls that go to a stand-in
     */
    public record Counts(int ticks, int handlers, int allocations, int replacedCalls) {
        /** Nothing yet. */
        public static final Counts NONE = new Counts(0, 0, 0, 0);

        /** Both together. */
        public Counts plus(Counts other) {
            return new Counts(
                    ticks + other.ticks,
                    handlers + other.handlers,
                    allocations + other.allocations,
                    replacedCalls + other.replacedCalls);
        }
    }
}
