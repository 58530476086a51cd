package io.stratagem.sandbox.weave;

import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs something once on a metered thread of its own and tells how it went. */
final class Metered {
    /** Long enough for any machine; a test that needs it has failed. */
    private static final long PATIENCE_MILLIS = 120_000;

    /**
     * How it went.
     *
     * @param value what was returned
     * @param thrown what was thrown instead
     * @param trip the limit that was exceeded
     * @param fuelUsed ticks
     * @param bytesUsed by the deterministic charge
     */
    record Outcome(
            @Nullable Object value,
            @Nullable Throwable thrown,
            @Nullable Trip trip,
            long fuelUsed,
            long bytesUsed) {}

    private Metered() {}

    static Outcome run(Budget budget, Callable<?> task) {
        Outcome[] outcome = new Outcome[1];
        MeteredThread thread = new MeteredThread(() -> outcome[0] = armed(budget, task), "test");
        thread.start();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        if (outcome[0] == null) {
            throw new AssertionError("still running");
        }
        return outcome[0];
    }

    /** On the calling thread, which is metered. */
    static Outcome armed(Budget budget, Callable<?> task) {
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread == null) {
            throw new IllegalStateException("not on a metered thread");
        }
        Object value = null;
        Throwable thrown = null;
        thread.arm(budget);
        try {
            value = task.call();
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
        } catch (Throwable e) {
            thrown = e;
        }
        thread.disarm();
        return new Outcome(
                value,
                thrown,
                thread.trip(),
                budget.fuel() - thread.fuelLeft(),
                budget.allocationBytes() - thread.allocationLeft());
    }

    /** A task that calls a static method without parameters. */
    static Callable<?> call(ClassLoader loader, String className, String method) {
        return () -> {
            var found = Class.forName(className, true, loader).getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(null);
        };
    }
}
