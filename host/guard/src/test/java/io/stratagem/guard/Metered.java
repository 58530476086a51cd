package io.stratagem.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What became of a piece of code on a metered thread of its own. */
record Metered(
        @Nullable Object result,
        @Nullable Throwable thrown,
        @Nullable Trip trip,
        long fuelUsed) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Metered run(Budget budget, Callable<?> code) {
        Metered[] outcome = new Metered[1];
        MeteredThread thread = new MeteredThread(() -> outcome[0] = measured(budget, code), "metered");
        thread.start();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(outcome[0]).as("ended within %s", PATIENCE).isNotNull();
        return outcome[0];
    }

    /** The result of code that ends well. */
    static @Nullable Object resultOf(Callable<?> code) {
        Metered metered = run(Budget.BUILD, code);
        if (metered.thrown != null) {
            throw new AssertionError(metered.thrown);
        }
        return metered.result;
    }

    private static Metered measured(Budget budget, Callable<?> code) {
        MeteredThread thread = (MeteredThread) Thread.currentThread();
        Object result = null;
        Throwable thrown = null;
        thread.arm(budget);
        try {
            result = code.call();
        } catch (Throwable e) {
            thrown = e;
        }
        thread.disarm();
        return new Metered(result, thrown, thread.trip(), budget.fuel() - thread.fuelLeft());
    }
}
