package io.stratagem.guard.watch;

import io.stratagem.guard.Budget;
import io.stratagem.guard.BudgetExceeded;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls plugin code outside of evaluations: class initialisers, constructors, schemas, bind, probes. Each call, or row of calls, gets a
 * thread of its own, which is armed for each of them, watched, and given up when one does not come back. Safe for use by several
 * threads; the caller waits.
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
        return callEach(name, budget, deadline, List.of(work)).getFirst();
    }

    /**
     * Makes calls one after the other on one thread, each with {@link Budget#BUILD} and {@link #DEADLINE} of its own: a thread costs more
     * than most calls.
     *
     * @return the answers in order; one that was stuck or refused is the last, and the calls behind it were not made
     */
    public <T> List<PluginCall<T>> callEach(String name, List<? extends Callable<T>> works) {
        return works.isEmpty() ? List.of() : callEach(name, Budget.BUILD, DEADLINE, works);
    }

    private <T> List<PluginCall<T>> callEach(
            String name, Budget budget, Duration deadline, List<? extends Callable<T>> works) {
        MeteredThread own = MeteredThread.currentOrNull();
        if (own != null && isInside(own)) {
            List<PluginCall<T>> answers = new ArrayList<>();
            works.forEach(work -> answers.add(Errand.run(work, own)));
            return answers;
        }
        if (abandoned.isFull()) {
            return List.of(new PluginCall.Refused<>());
        }
        Errand<T> errand = new Errand<>(works, budget);
        MeteredThread thread = new MeteredThread(errand, name);
        Usage usage = new Usage(thread);
        thread.start();
        EvaluationWatch watch = new EvaluationWatch(thread, gauge);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    if (thread.join(Duration.ofMillis(lookMillis))) {
                        return errand.answers();
                    }
                    PluginCall<T> stuck = look(watch, budget, deadline);
                    if (stuck == null && usage.ofCallNanos(errand.made()) / DEADLINES_IN_ALL >= deadline.toNanos()) {
                        stuck = giveUp(watch);
                    }
                    if (stuck != null) {
                        return errand.answersAnd(stuck);
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

    /** What the call that a thread is at has used, as far as somebody looked when it began. */
    private final class Usage {
        private final MeteredThread thread;
        private final long startNanos = gauge.nanos();
        private int call;
        private long before;

        Usage(MeteredThread thread) {
            this.thread = thread;
        }

        /** Processor time of the call, or time on the clock where it is not measured; 0 once the thread has ended. */
        long ofCallNanos(int callsBefore) {
            long used = gauge.cpuNanos(thread);
            if (used == ThreadGauge.UNKNOWN) {
                used = thread.isAlive() ? gauge.nanos() - startNanos : before;
            }
            if (callsBefore != call) {
                call = callsBefore;
                before = used;
            }
            return used - before;
        }
    }

    /** The calls on their thread. */
    private static final class Errand<T> implements Runnable {
        private final List<? extends Callable<T>> works;
        private final Budget budget;
        private final List<PluginCall<T>> answers;
        private volatile int made;

        Errand(List<? extends Callable<T>> works, Budget budget) {
            this.works = works;
            this.budget = budget;
            answers = new ArrayList<>(Collections.nCopies(
                    works.size(), new PluginCall.Threw<>("the virtual machine", "no memory to say what failed", "")));
        }

        @Override
        public void run() {
            MeteredThread thread = (MeteredThread) Thread.currentThread();
            for (int place = 0; place < works.size(); place++) {
                thread.arm(budget);
                PluginCall<T> outcome = run(works.get(place), thread);
                thread.disarm();
                if (!thread.mayGoOn()) {
                    return;
                }
                answers.set(place, outcome);
                made = place + 1;
            }
        }

        /** How many calls have been made. */
        int made() {
            return made;
        }

        /** All answers, after the thread has ended. */
        List<PluginCall<T>> answers() {
            return answers;
        }

        /** The answers of a thread that was given up, and that it was. */
        List<PluginCall<T>> answersAnd(PluginCall<T> stuck) {
            List<PluginCall<T>> all = new ArrayList<>(answers.subList(0, Math.min(made, works.size() - 1)));
            all.add(stuck);
            return all;
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
    }
}
