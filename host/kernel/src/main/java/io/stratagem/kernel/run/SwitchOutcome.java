package io.stratagem.kernel.run;

import io.stratagem.api.error.Fault;
import io.stratagem.kernel.handover.Succession;
import io.stratagem.kernel.lane.Wish;
import io.stratagem.kernel.shadow.ComparisonCounts;
import java.util.List;
import java.util.Map;

/** What became of a generation that was offered to a run. */
public sealed interface SwitchOutcome {
    /**
     * It took over.
     *
     * @param epoch the first epoch it decides
     * @param eventTimeMillis of the last epoch before; {@link Long#MIN_VALUE} when there was none
     * @param stateHashBefore over all declared state of signals and overlays under the generation before
     * @param stateHashAfter over the same under this one, as it took over
     * @param states how many states that is
     * @param orphaned positions of strategies that are evaluated no more, by strategy_id
     * @param differing what strategies made from history, or promoted, would hold, where the ledger holds something else
     * @param comparisons how candidates compared up to then, by the strategy_id they ran beside
     * @param warmupLeft events each strategy still warms up for, by strategy_id, where there are any
     * @param pauseMicros how long no event was taken
     */
    record TookOver(
            Succession succession,
            long epoch,
            long eventTimeMillis,
            String stateHashBefore,
            String stateHashAfter,
            int states,
            Map<String, Integer> orphaned,
            List<Wish> differing,
            Map<String, ComparisonCounts> comparisons,
            Map<String, Long> warmupLeft,
            long pauseMicros)
            implements SwitchOutcome {
        public TookOver {
            orphaned = Map.copyOf(orphaned);
            differing = List.copyOf(differing);
            comparisons = Map.copyOf(comparisons);
            warmupLeft = Map.copyOf(warmupLeft);
        }
    }

    /**
     * It was asked what it would do, and did not.
     *
     * @param orphaned positions nobody would speak for, by strategy_id
     * @param differing as in {@link TookOver}
     */
    record Rehearsed(Succession succession, Map<String, Integer> orphaned, List<Wish> differing)
            implements SwitchOutcome {
        public Rehearsed {
            orphaned = Map.copyOf(orphaned);
            differing = List.copyOf(differing);
        }
    }

    /** It did not, for these reasons, and the generation before goes on as if nothing had been. */
    record Declined(List<Fault> reasons) implements SwitchOutcome {
        public Declined {
            reasons = List.copyOf(reasons);
        }
    }
}
