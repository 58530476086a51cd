package io.stratagem.kernel.commit;

import io.stratagem.store.ControlEntry;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done beside the market data: entries of a control journal that is replayed, at their epochs, and behind them what
 * operators say while the run goes on, at the next epoch. Confined to the committer, but for {@link #say}.
 */
public final class ControlAgenda {
    private final List<ControlEntry> entries;
    private final AtomicReference<@Nullable Said> said = new AtomicReference<>();
    private final Queue<Said> due = new ArrayDeque<>();
    private @Nullable Said taken;
    private int next;

    /** One order and the one said before it; the newest comes first. */
    private record Said(
            ControlEntry order,
            CompletableFuture<Long> epoch,
            @Nullable Said before) {}

    ControlAgenda(List<ControlEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** The entries of the journal that is replayed from an epoch on: what was before is done, and carried over where it lasts. */
    public List<ControlEntry> entriesFrom(long epoch) {
        return entries.isEmpty()
                ? List.of()
                : entries.stream().filter(entry -> entry.epoch() >= epoch).toList();
    }

    /**
     * Lets an operator's order take effect at the next epoch that is decided. From any thread; orders keep their sequence.
     *
     * @param order whose epoch and event time do not count
     * @return the first epoch it counts for, once it is journaled; never, when no epoch follows
     */
    public CompletableFuture<Long> say(ControlEntry order) {
        CompletableFuture<Long> epoch = new CompletableFuture<>();
        said.updateAndGet(before -> new Said(order, epoch, before));
        return epoch;
    }

    /** The next entry that is due, as it takes effect at this epoch, which is then done; null when none is. */
    @Nullable
    ControlEntry takeDue(long epoch, long eventTimeMillis) {
        if (taken != null) {
            // Whoever asks for more has journaled and done it. Its answer runs elsewhere: it is a stranger's code.
            taken.epoch().completeAsync(() -> epoch);
            taken = null;
        }
        if (next < entries.size() && entries.get(next).epoch() <= epoch) {
            return at(epoch, eventTimeMillis, entries.get(next++));
        }
        if (said.get() != null) {
            hear();
        }
        taken = due.poll();
        return taken == null ? null : at(epoch, eventTimeMillis, taken.order());
    }

    private void hear() {
        ArrayDeque<Said> oldestFirst = new ArrayDeque<>();
        for (Said each = said.getAndSet(null); each != null; each = each.before()) {
            oldestFirst.addFirst(each);
        }
        due.addAll(oldestFirst);
    }

    private static ControlEntry at(long epoch, long eventTimeMillis, ControlEntry given) {
        return new ControlEntry(epoch, eventTimeMillis, given.kind(), given.subject(), given.argument());
    }
}
