package io.stratagem.probe;

import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import org.jspecify.annotations.Nullable;

/**
 * How much one probe may cost in all. Each bind and each evaluation has a budget of its own, so thousands of them could hold up the
 * building of a generation for minutes. The probe ends when their sum is too large, and at the first budget that is exceeded: whoever
 * exceeds one is likely to exceed the next, and an error has little to compare. Counted in ticks where the thread has meters, so that the
 * same strategy is probed alike on every machine. Confined to the thread of the probe.
 */
final class Patience {
    /** As much as a plugin may use for a single answer while a generation is built. */
    static final long MAX_TICKS = Budget.BUILD.fuel();

    private long ticks;
    private long counted;
    private @Nullable String ended;

    /**
     * Counts what this thread did inside the plugin since the last call, if anything.
     *
     * @param budget with which it was armed for that
     */
    void spent(Budget budget) {
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread == null || ended != null || thread.evaluation() == counted) {
            return;
        }
        counted = thread.evaluation();
        ticks += budget.fuel() - Math.clamp(thread.fuelLeft(), 0, budget.fuel());
        Trip trip = thread.trip();
        if (trip != null) {
            ended = "on the sample it exceeded the budget of an evaluation or of a bind (" + trip + ")";
        } else if (ticks > MAX_TICKS) {
            ended = "evaluating the sample costs more than " + MAX_TICKS + " ticks";
        }
    }

    /** What was counted so far. */
    long ticks() {
        return ticks;
    }

    /** Why the probe has to stop, or null. */
    @Nullable
    String ended() {
        return ended;
    }
}
