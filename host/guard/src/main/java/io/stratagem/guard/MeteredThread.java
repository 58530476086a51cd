package io.stratagem.guard;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The only kind of thread on which woven plugin code runs: the meters are its fields, so one plugin can be measured on several threads
 * at once. On any other thread the first tick fails.
 *
 * <p>{@link #arm}, {@link #disarm}, {@link #mayGoOn} and {@link #trip} are called on the thread itself. {@link #revoke}, {@link
 * #revokeInside}, {@link #evaluation} and {@link #isRevoked} are for whoever watches it and may be called from anywhere. A daemon,
 * whose context loader is the platform's.
 *
 * <p>Its stack is larger than usual, so that the depth of a {@link Budget} ends a recursion before the stack does, whose end would
 * depend on the machine and on what the JIT has compiled. Admission bounds what a level can take: a frame of at most 64 KB, up to 16
 * calls with frames of at most 2 KB, and the JDK's own frames in between, which makes 32 MB for 256 levels. The rest is for the host
 * below. Only what is used becomes memory.
 *
 * <p>Who runs plugin code here calls {@code arm}, the plugin, {@code disarm}, then {@code mayGoOn}, and touches nothing that others
 * can see when the answer is no.
 */
public final class MeteredThread extends Thread {
    private static final long STACK_BYTES = 64L << 20;
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

    /** Bytes that may be charged in all. */
    long allocationLimit;

    /** How many woven calls are nested now. */
    int depth;

    /** How many may be. */
    int depthLimit;

    /** The limit that was exceeded since the last arming; sticky, so no handler can outlive it. */
    @Nullable
    Trip trip;

    @SuppressWarnings("unused") // through the handle
    private long evaluation;

    /** Whether the thread may act on what it computes: a watcher asks before it takes that right away. */
    private volatile Standing standing = Standing.TRUSTED;

    private final ReentrantLock standingLock = new ReentrantLock();

    private enum Standing {
        TRUSTED,
        QUESTIONED,
        REVOKED
    }

    /** A thread for a task, not started. */
    public MeteredThread(Runnable task, String name) {
        super(null, task, name, STACK_BYTES, false);
        setDaemon(true);
        setContextClassLoader(ClassLoader.getPlatformClassLoader());
    }

    /** The calling thread when it is metered, or null. */
    public static @Nullable MeteredThread currentOrNull() {
        return Thread.currentThread() instanceof MeteredThread metered ? metered : null;
    }

    /**
     * Begins a piece of plugin code with a fresh budget. Allocates nothing. Armed again before {@link #disarm}, the piece before ends
     * and another begins.
     */
    public void arm(Budget budget) {
        fuel = budget.fuel();
        allocation = budget.allocationBytes();
        allocationLimit = allocation;
        depthLimit = budget.depth();
        depth = 0;
        trip = null;
        EVALUATION.setOpaque(this, ((long) EVALUATION.getOpaque(this) + 1) | 1);
    }

    /** Ends it, if one is going on. {@link #trip} still tells how it went. */
    public void disarm() {
        long now = (long) EVALUATION.getOpaque(this);
        EVALUATION.setOpaque(this, now + (now & 1));
    }

    /**
     * Whether what was computed may count, asked after {@link #disarm}. When a watcher has doubts at this moment, waits for its word.
     * After a no the thread has been replaced: it ends without touching anything others can see.
     */
    public boolean mayGoOn() {
        return standing == Standing.TRUSTED || awaitWord();
    }

    private boolean awaitWord() {
        standingLock.lock();
        try {
            return standing == Standing.TRUSTED;
        } finally {
            standingLock.unlock();
        }
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
        standingLock.lock();
        try {
            standing = Standing.REVOKED;
        } finally {
            standingLock.unlock();
        }
    }

    /**
     * Takes the thread's right to go on, but only while it is inside this piece of plugin code. Either this returns a stack and {@link
     * #mayGoOn} will answer no, or it returns null and nothing has changed for the thread.
     *
     * <p>Taking the stack stops the thread at a safepoint. So when its number is still the same afterwards, it will look at its
     * standing only later and see the doubt; and what it wrote before is visible to the caller.
     *
     * @param inside what {@link #evaluation} returned; odd
     * @return where the thread was stuck, topmost call first; null if it had come out by itself
     */
    public StackTraceElement @Nullable [] revokeInside(long inside) {
        standingLock.lock();
        try {
            if (standing == Standing.REVOKED) {
                return null;
            }
            standing = Standing.QUESTIONED;
            StackTraceElement[] stack = getStackTrace();
            boolean stuck = evaluation() == inside && (inside & 1) == 1 && isAlive();
            standing = stuck ? Standing.REVOKED : Standing.TRUSTED;
            return stuck ? stack : null;
        } finally {
            standingLock.unlock();
        }
    }

    /** Whether the thread was given up: what it still computes counts for nothing. */
    public boolean isRevoked() {
        return standing == Standing.REVOKED;
    }

    /** Marks the trip and throws. */
    void exceed(Trip limit) {
        if (trip == null) {
            trip = limit;
        }
        throw new BudgetExceeded(trip);
    }
}
