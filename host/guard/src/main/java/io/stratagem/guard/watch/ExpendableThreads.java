package io.stratagem.guard.watch;

import io.stratagem.guard.Budget;
import io.stratagem.guard.BudgetExceeded;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls plugin code outside of evaluations: class initialisers, constructors, schemas, bind, probes. Each call gets a thread of its own,
 * which is armed, watched, and given up when it does not come back. Safe for use by several threads; the caller waits.
 *
 * <p>Code that arms the thread again, as an evaluation does, runs under that budget. The deadline then holds for each such piece, and
 * {@value #DEADLINES_IN_ALL} times the deadline for all of them together with what the host does in between.
 *
 * <p>A call made by plugin code's own thread, while it is armed, is made right there, within the budget and the watch it is under: a
 * thread that can be lost is at hand already.
 */
public final class ExpendableThreads {
    /** The time a call may take. */
    public static final Duration DEADLINE = Duration.ofSeconds(10);

    /** How many deadlines a call of many pieces may take. */
    private static final int DEADLINES_IN_ALL = 6;

    /** How many bytes measured for each byte charged are too many. */
    private static final int MEASURED_PER_CHARGED = 8;

    private static final long LOOK_MILLIS = 50;

    /** Of a thread that is between two pieces, in code of the host. */
    private static final StackTraceElement[] NOWHERE = {};

    private final ThreadGauge gauge;
    private final AbandonedThreads abandoned;
    private final long lookMillis;

    /** Calls that share a count of threads given up. */
    public ExpendableThreads(ThreadGauge gauge, AbandonedThreads abandoned) {
        this(gauge, abandoned, LOOK_MILLIS);
    }

    ExpendableThreads(ThreadGauge gauge, AbandonedThreads abandoned, long lookMillis) {
        this.gauge = gauge;
        this.abandoned = abandoned;
        this.lookMillis = lookMillis;
    }

    /** Calls measured by this JVM, with a count of their own. */
    public static ExpendableThreads ofThisJvm() {
        return new ExpendableThreads(new JvmThreadGauge(), new AbandonedThreads(AbandonedThreads.DEFAULT_LIMIT));
    }

    /** The threads given up so far. */
    public AbandonedThreads abandoned() {
        return abandoned;
    }

    /** Makes a call with {@link Budget#BUILD} and {@link #DEADLINE}. */
    public <T> PluginCall<T> call(String name, Callable<T> work) {
        return call(name, Budget.BUILD, DEADLINE, work);
    }

    /**
     * Makes a call and waits for it. An interrupt of the caller does not shorten it and is kept.
     *
     * @param name of the thread
     * @param deadline processor time, or time spent waiting
     */
    public <T> PluginCall<T> call(String name, Budget budget, Duration deadline, Callable<T> work) {
        MeteredThread own = MeteredThread.currentOrNull();
        if (own != null && isInside(own)) {
            return Errand.run(work, own);
        }
        if (abandoned.isFull()) {
            return new PluginCall.Refused<>();
        }
        Errand<T> errand = new Errand<>(work, budget);
        MeteredThread thread = new MeteredThread(errand, name);
        long startNanos = gauge.nanos();
        thread.start();
        EvaluationWatch watch = new EvaluationWatch(thread, gauge);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (thread.join(Duration.ofMillis(lookMillis))) {
                        return errand.result();
                    }
                    PluginCall<T> stuck = look(watch, budget, deadline);
                    if (stuck == null && usedNanos(thread, startNanos) / DEADLINES_IN_ALL >= deadline.toNanos()) {
                        stuck = giveUp(watch);
                    }
                    if (stuck != null) {
                        return stuck;
                    }
                } catch (InterruptedException wanted) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean isInside(MeteredThread thread) {
        return (thread.evaluation() & 1) == 1;
    }

    /** Processor time of the whole call, or time on the clock where it is not measured; 0 once the thread has ended. */
    private long usedNanos(MeteredThread thread, long startNanos) {
        long used = gauge.cpuNanos(thread);
        if (used != ThreadGauge.UNKNOWN) {
            return used;
        }
        return thread.isAlive() ? gauge.nanos() - startNanos : 0;
    }

    /** Inside a piece or between two: it ends at the next piece it comes out of. */
    private <T> PluginCall<T> giveUp(EvaluationWatch watch) {
        StackTraceElement[] stack = watch.thread().revokeInside(watch.evaluation());
        watch.thread().revoke();
        abandoned.giveUp(watch.thread(), stack == null ? NOWHERE : stack);
        return new PluginCall.Stuck<>(Trip.DEADLINE, stack == null ? "" : ThrownText.where(stack));
    }

    private <T> @Nullable PluginCall<T> look(EvaluationWatch watch, Budget budget, Duration deadline) {
        watch.look();
        Trip trip = null;
        if (watch.insideNanos() >= deadline.toNanos()) {
            trip = Trip.DEADLINE;
        } else if (watch.allocatedBytes() / MEASURED_PER_CHARGED >= budget.allocationBytes()) {
            trip = Trip.MEMORY;
        }
        StackTraceElement[] stack = trip == null ? null : watch.thread().revokeInside(watch.evaluation());
        if (trip == null || stack == null) {
            return null;
        }
        abandoned.giveUp(watch.thread(), stack);
        return new PluginCall.Stuck<>(trip, ThrownText.where(stack));
    }

    /** The call on its thread. The result is read after the thread has ended, or never. */
    private static final class Errand<T> implements Runnable {
        private final Callable<T> work;
        private final Budget budget;
        private PluginCall<T> result =
                new PluginCall.Threw<>("the virtual machine", "no memory to say what failed", "");

        Errand(Callable<T> work, Budget budget) {
            this.work = work;
            this.budget = budget;
        }

        @Override
        public void run() {
            MeteredThread thread = (MeteredThread) Thread.currentThread();
            thread.arm(budget);
            PluginCall<T> outcome = run(work, thread);
            thread.disarm();
            result = outcome;
        }

        /** Makes the call on this thread, which is armed. */
        static <T> PluginCall<T> run(Callable<T> work, MeteredThread thread) {
            long armed = thread.evaluation();
            PluginCall<T> outcome;
            try {
                outcome = new PluginCall.Returned<>(work.call());
            } catch (BudgetExceeded exceeded) {
                outcome = new PluginCall.Exceeded<>(exceeded.trip());
            } catch (Throwable thrown) {
                outcome = describe(thrown);
            }
            Trip trip = thread.evaluation() == armed ? thread.trip() : null;
            return trip == null ? outcome : new PluginCall.Exceeded<>(trip);
        }

        private static <T> PluginCall<T> describe(Throwable thrown) {
            ThrownText text = ThrownText.of(thrown);
            return new PluginCall.Threw<>(text.type(), text.message(), text.where());
        }

        PluginCall<T> result() {
            return result;
        }
    }
}
