package io.stratagem.probe;

import io.stratagem.evaluation.BoundStrategy;
import io.stratagem.guard.Budget;
import io.stratagem.guard.MeteredThread;
import java.util.function.Supplier;

/** Binds a strategy anew, within {@link Budget#BUILD} where the thread has meters. */
final class FreshBinds {
    private final Supplier<BoundStrategy> source;
    private final Patience patience;

    FreshBinds(Supplier<BoundStrategy> source, Patience patience) {
        this.source = source;
        this.patience = patience;
    }

    /** A strategy on a plugin object nobody has used. */
    BoundStrategy next() {
        MeteredThread thread = MeteredThread.currentOrNull();
        if (thread != null) {
            thread.arm(Budget.BUILD);
        }
        try {
            return source.get();
        } catch (Throwable thrown) {
            throw new Failed(thrown.getClass().getName());
        } finally {
            if (thread != null) {
                thread.disarm();
                patience.spent(Budget.BUILD);
            }
        }
    }

    /** It could not be bound; the message is the class of what was thrown. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String thrown) {
            super(thrown, null, false, false);
        }
    }
}
