package io.stratagem.kernel.commit;

import io.stratagem.store.ControlEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a control journal that is replayed, and how far it got. Confined to the committer. */
public final class ControlAgenda {
    private final List<ControlEntry> entries;
    private int next;

    ControlAgenda(List<ControlEntry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** All entries. */
    public List<ControlEntry> entries() {
        return entries;
    }

    /** The next entry that is due, which is then done; null when none is. */
    @Nullable
    ControlEntry takeDue(long epoch) {
        return next < entries.size() && entries.get(next).epoch() <= epoch ? entries.get(next++) : null;
    }
}
