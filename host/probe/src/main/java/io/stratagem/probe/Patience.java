package io.stratagem.probe;

import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import org.jspecify.annotations.Nullable;

/**
 * How much one probe may cost in all. Each evaluation has a budget of its own; a strategy that needs much of it each time would hold up
 * the building of a generation, so the probe ends early. Counted in ticks where the thread has meters, so that the same strategy is
 * probed alike on every machine.
 */
final class Patience {
    /** Twice what a plugin may use while a generation is built. */
    private static final long MAX_TICKS = 2 * Budget.BUILD.fuel();

    private static final int MAX_TRIPS = 8;

    private final long fuel;
    private long ticks;
    private int trips;
    private @Nullable String ended;

    /** Patience with evaluations that are each armed with so much fuel. */
    Patience(long fuel) {
        this.fuel = fuel;
    }

    /** Counts the evaluation that has just ended on this thread. */
    void evaluated() {
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread == null || ended != null) {
            return;
        }
        ticks += Math.max(0, fuel - Math.max(0, thread.fuelLeft()));
        Trip trip = thread.trip();
        if (trip != null) {
            trips++;
        }
        if (trip == Trip.DEADLINE || trip == Trip.MEMORY) {
            ended = "an evaluation was ended by the machine's limit " + trip + ", which may fall otherwise each time";
        } else if (trips > MAX_TRIPS) {
            ended = "more than " + MAX_TRIPS + " evaluations of the sample exceeded their budget";
        } else if (ticks > MAX_TICKS) {
            ended = "evaluating the sample costs more than " + MAX_TICKS + " ticks";
        }
    }

    /** Why the probe has to stop, or null. */
    @Nullable
    String ended() {
        return ended;
    }
}
