package io.stratagem.kernel.watch;

import io.stratagem.api.error.ErrorCode;
import io.stratagem.api.error.Fault;
import io.stratagem.guard.MeteredThread;
import io.stratagem.guard.Trip;
import io.stratagem.guard.watch.AbandonedThreads;
import io.stratagem.guard.watch.EvaluationWatch;
import io.stratagem.guard.watch.ThreadGauge;
import io.stratagem.guard.watch.ThrownText;
import io.stratagem.kernel.generation.Strategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at workers a few times a second and gives up the thread of one whose evaluation does not come back. Confined to the thread that
 * waits for the workers.
 */
public final class Watchman {
    /** How many bytes measured for each byte charged are too many. */
    private static final int MEASURED_PER_CHARGED = 8;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final List<Worker> workers;
    private final ThreadGauge gauge;
    private final AbandonedThreads abandoned;
    private final @Nullable EvaluationWatch[] watches;
    private final List<Fault> faults = new ArrayList<>();

    /** A watch over these workers, which it has not seen yet. */
    public Watchman(List<Worker> workers, Supervision supervision) {
        this.workers = List.copyOf(workers);
        gauge = supervision.gauge();
        abandoned = supervision.abandoned();
        watches = new EvaluationWatch[workers.size()];
    }

    /** Every kill so far, and that a restart is due. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** Looks once at every worker. */
    public void look() {
        for (int place = 0; place < watches.length; place++) {
            Worker worker = workers.get(place);
            MeteredThread thread = worker.thread();
            if (thread != null) {
                EvaluationWatch watch = watches[place];
                if (watch == null || watch.thread() != thread) {
                    watch = new EvaluationWatch(thread, gauge);
                    watches[place] = watch;
                }
                watch.look();
                judge(worker, watch);
            }
        }
    }

    private void judge(Worker worker, EvaluationWatch watch) {
        Strategy strategy = worker.work().evaluating();
        if (strategy == null || (watch.insideNanos() == 0 && watch.allocatedBytes() == 0)) {
            return;
        }
        long deadlineMillis = strategy.bound().deadlineMillis();
        long bytes = strategy.bound().budget().allocationBytes();
        if (watch.insideNanos() / NANOS_PER_MILLI >= deadlineMillis) {
            giveUp(worker, watch, strategy, Trip.DEADLINE, "no return within " + deadlineMillis + " ms");
        } else if (watch.allocatedBytes() / MEASURED_PER_CHARGED >= bytes) {
            giveUp(
                    worker,
                    watch,
                    strategy,
                    Trip.MEMORY,
                    "more than " + MEASURED_PER_CHARGED + " × " + bytes + " bytes measured");
        }
    }

    private void giveUp(Worker worker, EvaluationWatch watch, Strategy strategy, Trip trip, String limit) {
        StackTraceElement[] stack = watch.thread().revokeInside(watch.evaluation());
        if (stack == null) {
            return;
        }
        boolean last = !abandoned.giveUp(watch.thread(), stack);
        String where = ThrownText.where(stack);
        String detail = limit + (where.isEmpty() ? "" : " at " + where);
        faults.add(Fault.of(
                ErrorCode.E_STRAT_STUCK,
                "strategy " + strategy.id() + ", " + strategy.plugin().id(),
                detail));
        if (last) {
            faults.add(new Fault(
                    ErrorCode.E_HOST_RESTART,
                    "the host",
                    "nothing is evaluated any more",
                    abandoned.alive() + " threads given up"));
        }
        worker.replaceThread(new Kill(trip, detail, last));
    }
}
