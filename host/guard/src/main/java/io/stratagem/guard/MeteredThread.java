package io.stratagem.guard;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The only kind of thread on which woven plugin code runs: the meters are its fields, so one plugin can be measured on several threads
 * at once. On any other thread the first tick fails.
 *
 * <p>{@link #arm}, {@link #disarm} and {@link #trip} are called on the thread itself. {@link #revoke}, {@link #evaluation} and
 * {@link #isRevoked} are for whoever watches it and may be called from anywhere. A daemon, whose context loader is the platform's.
 */
public final class MeteredThread extends Thread {
    private static final VarHandle EVALUATION;

    static {
        try {
            EVALUATION = MethodHandles.lookup().findVarHandle(MeteredThread.class, "evaluation", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Ticks left. Below zero it has tripped and stays there until armed again. */
    long fuel;

    /** Bytes left by the deterministic charge. */
    long allocation;

    /** How many woven calls are nested now. */
    int depth;

    /** How many may be. */
    int depthLimit;

    /** The limit that was exceeded since the last arming; sticky, so no handler can outlive it. */
    @Nullable
    Trip trip;

    @SuppressWarnings("unused") // through the handle
    private long evaluation;

    private volatile boolean revoked;

    /** A thread for a task, not started. */
    public MeteredThread(Runnable task, String name) {
        super(null, task, name, 0, false);
        setDaemon(true);
        setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    /** The calling thread when it is metered, or null. */
    public static @Nullable MeteredThread currentOrNull() {
        return Thread.currentThread() instanceof MeteredThread metered ? metered : null;
    }

    /** Begins a piece of plugin code with a fresh budget. Allocates nothing. */
    public void arm(Budget budget) {
        fuel = budget.fuel();
        allocation = budget.allocationBytes();
        depthLimit = budget.depth();
        depth = 0;
        trip = null;
        EVALUATION.setOpaque(this, (long) EVALUATION.getOpaque(this) + 1);
    }

    /** Ends it. {@link #trip} still tells how it went. */
    public void disarm() {
        EVALUATION.setOpaque(this, (long) EVALUATION.getOpaque(this) + 1);
    }

    /** The limit exceeded since the last arming, or null. */
    public @Nullable Trip trip() {
        return trip;
    }

    /** Ticks left of the budget armed last; negative after a trip. */
    public long fuelLeft() {
        return fuel;
    }

    /** Bytes left of the budget armed last, by the deterministic charge; negative after a trip. */
    public long allocationLeft() {
        return allocation;
    }

    /** Rises by one whenever plugin code begins or ends on this thread: odd while inside. */
    public long evaluation() {
        return (long) EVALUATION.getOpaque(this);
    }

    /** Takes the thread's right to go on; whoever runs plugin code on it looks and ends it there. For good. */
    public void revoke() {
        revoked = true;
    }

    /** Whether the thread was given up: what it still computes counts for nothing. */
    public boolean isRevoked() {
        return revoked;
    }

    /** Marks the trip and throws. */
    void exceed(Trip limit) {
        if (trip == null) {
            trip = limit;
        }
        throw new BudgetExceeded(trip);
    }
}
