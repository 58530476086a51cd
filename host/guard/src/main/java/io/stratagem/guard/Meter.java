package io.stratagem.guard;

/**
 * The calls the weaver inserts. Each throws {@link BudgetExceeded} once a limit is exceeded, and again at every later call until the
 * thread is armed anew. Called by woven code only, on a {@link MeteredThread}; elsewhere it fails with a ClassCastException.
 */
public final class Meter {
    /** Ticks for coming to a handler, which takes microseconds: the JVM makes the exception, or unwinds to here, in code of its own. */
    private static final int HANDLER_TICKS = 512;

    /** Ticks for each level at which it was thrown: the stack is walked, and perhaps written down. */
    private static final int HANDLER_TICKS_PER_LEVEL = 16;

    /** Bytes of an exception nobody made by {@code new}, and of its stack trace for each level. */
    private static final int HANDLER_BYTES = 256;

    private static final int OBJECT_BYTES = 16;
    private static final int ARRAY_HEADER_BYTES = 16;

    private Meter() {}

    private static MeteredThread thread() {
        return (MeteredThread) Thread.currentThread();
    }

    /** One unit of computation: at a backward branch, and at the entry of a method that calls nothing. */
    public static void tick() {
        MeteredThread thread = thread();
        if (--thread.fuel < 0) {
            thread.exceed(Trip.FUEL);
        }
    }

    /** Several units at once, for JDK calls charged by size. Negative counts are as 0. */
    public static void charge(long ticks) {
        MeteredThread thread = thread();
        thread.fuel -= Math.max(0, ticks);
        if (thread.fuel < 0) {
            thread.fuel = -1;
            thread.exceed(Trip.FUEL);
        }
    }

    /** At the entry of a method that calls others: one unit, one level deeper. Returns the level outside, which the method keeps. */
    public static int enter() {
        MeteredThread thread = thread();
        if (--thread.fuel < 0) {
            thread.exceed(Trip.FUEL);
        }
        int outside = thread.depth;
        if (outside >= thread.depthLimit) {
            thread.exceed(Trip.DEPTH);
        }
        thread.depth = outside + 1;
        return outside;
    }

    /** Before every return of a method that entered. */
    public static void leave(int outside) {
        thread().depth = outside;
    }

    /**
     * At every handler, before its own code: passes on what no plugin may catch, charges what throwing cost, restores the level.
     *
     * @param outside what {@link #enter} returned
     */
    public static void caught(Throwable thrown, int outside) throws Throwable {
        caught(thrown);
        thread().depth = outside + 1;
    }

    /** At every handler of a method that did not enter. */
    public static void caught(Throwable thrown) throws Throwable {
        MeteredThread thread = thread();
        if (thread.trip != null || thrown instanceof VirtualMachineError || thrown instanceof BudgetExceeded) {
            throw thrown;
        }
        charge(HANDLER_TICKS + (long) HANDLER_TICKS_PER_LEVEL * thread.depth);
        allocate(HANDLER_BYTES * (1L + thread.depth));
    }

    /** Before an object of a plugin class, or one of a JDK class of fixed size, is made. */
    public static void object() {
        allocate(OBJECT_BYTES);
    }

    /** Before an array is made. Returns the length, which stands on the stack again; a negative one is left to the JVM to refuse. */
    public static int array(int length, int elementBytes) {
        if (length > 0) {
            allocate(ARRAY_HEADER_BYTES + (long) length * elementBytes);
        } else {
            allocate(ARRAY_HEADER_BYTES);
        }
        return length;
    }

    /**
     * Before arrays of arrays are made, once per dimension, from the outermost: charges so many arrays of that length each, and returns how
     * many elements they have together, at most Long.MAX_VALUE.
     */
    public static long arrays(long count, int length, int elementBytes) {
        if (length <= 0) {
            allocate(times(count, ARRAY_HEADER_BYTES));
            return 0;
        }
        allocate(times(count, ARRAY_HEADER_BYTES + (long) length * elementBytes));
        return times(count, length);
    }

    private static long times(long count, long each) {
        return Math.multiplyHigh(count, each) == 0 && count * each >= 0 ? count * each : Long.MAX_VALUE;
    }

    /** Before an array is cloned, with the array, which stays on the stack. */
    public static <T> T cloned(T array) {
        CollectionCalls.added(java.lang.reflect.Array.getLength(array));
        return array;
    }

    /** How many elements the largest collection can have: each was charged for since the thread was armed. */
    static long elementsPossible() {
        MeteredThread thread = thread();
        return (thread.allocationLimit - thread.allocation) / CollectionCalls.ELEMENT_BYTES;
    }

    /** A charge for allocation by whoever knows how much it will be. */
    public static void allocate(long bytes) {
        MeteredThread thread = thread();
        thread.allocation -= Math.max(0, bytes);
        if (thread.allocation < 0) {
            thread.allocation = -1;
            thread.exceed(Trip.ALLOCATION);
        }
    }
}
