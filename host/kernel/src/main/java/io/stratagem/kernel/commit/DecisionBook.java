package io.stratagem.kernel.commit;

import io.stratagem.state.StateReader;
import io.stratagem.state.StateWriter;
import io.stratagem.store.RunHashes;
import java.util.HashMap;
import java.util.Map;

/** The numbers of decisions and both hash chains. Confined to the committer. */
final class DecisionBook {
    private RunHashes hashes = new RunHashes();
    private final Map<String, Long> mergedSequences = new HashMap<>();
    private long runSequence;

    RunHashes hashes() {
        return hashes;
    }

    /** How many decisions there are. */
    long decisions() {
        return runSequence;
    }

    long nextRunSequence() {
        return runSequence++;
    }

    void save(StateWriter out) {
        out.putText(hashes.runHash());
        out.putText(hashes.lineageHash());
        out.putLong(runSequence);
        out.putInt(mergedSequences.size());
        mergedSequences.forEach((owner, next) -> {
            out.putText(owner);
            out.putLong(next);
        });
    }

    void restore(StateReader in) {
        hashes = RunHashes.from(in.getText(), in.getText());
        runSequence = in.getLong();
        int owners = in.getCount();
        for (int i = 0; i < owners; i++) {
            mergedSequences.put(in.getText(), in.getLong());
        }
    }

    /** The next number of a merged position's owner, from 0. */
    long nextSequence(String mergedOwner) {
        return mergedSequences.merge(mergedOwner, 1L, Long::sum) - 1;
    }
}
