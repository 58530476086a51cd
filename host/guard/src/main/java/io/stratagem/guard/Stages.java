package io.stratagem.guard;

/** Bounds how many stages a stream may have: each is a frame on the stack for every element. */
final class Stages {
    private static final int MAX_STAGES = 32;

    private Stages() {}

    static void check(int stages) {
        if (stages > MAX_STAGES) {
            throw new IllegalStateException("more than " + MAX_STAGES + " stages in one stream");
        }
        Meter.allocate(128);
    }
}
