package io.stratagem.guard;

/**
 * Ends plugin code that exceeded a limit. Plugin code cannot name it, and its handlers never see it: woven handlers pass it on. Has no
 * stack trace, because it may be thrown where the stack is the problem.
 */
public final class BudgetExceeded extends Error {
    private static final long serialVersionUID = 1L;

    private final Trip trip;

    /** Thrown by the meters, and into a thread that is stopped from outside. */
    public BudgetExceeded(Trip trip) {
        super(trip.name(), null, false, false);
        this.trip = trip;
    }

    /** Which limit. */
    public Trip trip() {
        return trip;
    }
}
