package io.stratagem.kernel.commit;

import io.stratagem.store.RunHashes;
import java.util.HashMap;
import java.util.Map;

/** The numbers of decisions and both hash chains. Confined to the committer. */
final class DecisionBook {
    private final RunHashes hashes = new RunHashes();
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

    /** The next number of a merged position's owner, from 0. */
    long nextSequence(String mergedOwner) {
        return mergedSequences.merge(mergedOwner, 1L, Long::sum) - 1;
    }
}
